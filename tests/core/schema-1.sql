-- SPDX-License-Identifier: GPL-3.0-or-later
-- A journal as the first schema kept it, with an entry of each common kind.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1129468494;
BEGIN TRANSACTION;
CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  author INTEGER REFERENCES carer (id),
  label TEXT NOT NULL,
  undoes INTEGER REFERENCES action (id)
) STRICT;
INSERT INTO "action" VALUES(1,1782813600,7200,NULL,'Make the journal',NULL);
INSERT INTO "action" VALUES(2,1782813600,7200,NULL,'Rate a symptom',NULL);
INSERT INTO "action" VALUES(3,1782813600,7200,NULL,'Rate a symptom',NULL);
INSERT INTO "action" VALUES(4,1782813600,7200,NULL,'Rate a symptom',NULL);
INSERT INTO "action" VALUES(5,1782813600,7200,NULL,'Record a lab result',NULL);
INSERT INTO "action" VALUES(6,1782813600,7200,NULL,'Note a visit',NULL);
INSERT INTO "action" VALUES(7,1782813600,7200,NULL,'Note a visit',NULL);
INSERT INTO "action" VALUES(8,1782813600,7200,NULL,'Note a question',NULL);
INSERT INTO "action" VALUES(9,1782813600,7200,NULL,'Record a dose',NULL);
CREATE TABLE appointment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  time INTEGER CHECK (time BETWEEN 0 AND 86399),
  with_whom TEXT,
  purpose TEXT,
  said TEXT,
  recheck_planned TEXT CHECK (recheck_planned IS date(recheck_planned)),
  recheck_done TEXT CHECK (recheck_done IS date(recheck_done))
) STRICT;
INSERT INTO "appointment" VALUES(1,'019f17f8-a900-7000-80c6-82345f4eb4f4',1,NULL,1782813600,7200,NULL,0,NULL,'2026-07-12',34200,'Dr Kim','blood results',NULL,NULL,NULL);
INSERT INTO "appointment" VALUES(2,'019f17f8-a900-7000-b315-f5d0cb7c9cf2',1,NULL,1782813600,7200,NULL,0,NULL,'2026-05-04',NULL,NULL,NULL,'iron is low','2026-09-01',NULL);
CREATE TABLE carer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action INTEGER NOT NULL REFERENCES action (id),
  kind TEXT NOT NULL,
  record INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('add', 'change', 'remove', 'import')),
  before TEXT
) STRICT;
INSERT INTO "change" VALUES(1,1,'person',1,'add',NULL);
INSERT INTO "change" VALUES(2,1,'symptom',1,'add',NULL);
INSERT INTO "change" VALUES(3,1,'symptom_version',1,'add',NULL);
INSERT INTO "change" VALUES(4,1,'symptom',2,'add',NULL);
INSERT INTO "change" VALUES(5,1,'symptom_version',2,'add',NULL);
INSERT INTO "change" VALUES(6,2,'rating',1,'add',NULL);
INSERT INTO "change" VALUES(7,3,'rating',2,'add',NULL);
INSERT INTO "change" VALUES(8,4,'rating',3,'add',NULL);
INSERT INTO "change" VALUES(9,5,'lab_result',1,'add',NULL);
INSERT INTO "change" VALUES(10,6,'appointment',1,'add',NULL);
INSERT INTO "change" VALUES(11,7,'appointment',2,'add',NULL);
INSERT INTO "change" VALUES(12,8,'question',1,'add',NULL);
INSERT INTO "change" VALUES(13,9,'dose',1,'add',NULL);
CREATE TABLE day_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE TABLE day_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  tag TEXT NOT NULL CHECK (tag <> '')
) STRICT;
CREATE TABLE dose (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  status TEXT NOT NULL CHECK (status IN ('given', 'skipped')),
  skipped_reason TEXT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  precision TEXT NOT NULL CHECK (precision IN ('exact', 'morning', 'afternoon', 'evening', 'day', 'month')),
  time INTEGER CHECK (time BETWEEN 0 AND 86399),
  zone TEXT,
  utc INTEGER,
  substance TEXT NOT NULL CHECK (substance IN
    ('not-known', 'hydroxocobalamin', 'cyanocobalamin', 'methylcobalamin', 'other')),
  substance_other TEXT,
  product TEXT,
  micrograms INTEGER CHECK (micrograms > 0),
  amount_typed TEXT,
  volume_ml REAL CHECK (volume_ml > 0.0),
  strength REAL CHECK (strength > 0.0),
  route TEXT NOT NULL CHECK (route IN
    ('not-known', 'intramuscular', 'deep-subcutaneous', 'subcutaneous', 'oral', 'sublingual', 'nasal')),
  site TEXT NOT NULL CHECK (site IN
    ('not-known', 'left-upper-arm', 'right-upper-arm', 'left-thigh', 'right-thigh', 'left-buttock',
     'right-buttock', 'left-abdomen', 'right-abdomen', 'other')),
  site_other TEXT,
  batch TEXT,
  expiry TEXT,
  needle TEXT,
  given_by TEXT,
  planned_day TEXT CHECK (planned_day IS date(planned_day)),
  off_plan_reason TEXT,
  supply INTEGER REFERENCES supply (id),
  ampoules INTEGER CHECK (ampoules > 0),
  -- Local time, zone and UTC are set together, and only for an exact time: nothing is invented.
  CHECK ((precision = 'exact') = (time IS NOT NULL)),
  CHECK ((time IS NULL) = (zone IS NULL) AND (time IS NULL) = (utc IS NULL)),
  CHECK ((supply IS NULL) = (ampoules IS NULL))
) STRICT;
INSERT INTO "dose" VALUES(1,'019f17f8-a900-7000-b9e6-07b0c62cd5a2',1,NULL,1782813600,7200,NULL,0,NULL,'given',NULL,'2026-06-01','day',NULL,NULL,NULL,'hydroxocobalamin',NULL,NULL,1000,'1 mg',NULL,NULL,'intramuscular','not-known',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE earlier_treatment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  started TEXT NOT NULL,
  ended TEXT,
  substance TEXT NOT NULL CHECK (substance IN
    ('not-known', 'hydroxocobalamin', 'cyanocobalamin', 'methylcobalamin', 'other')),
  substance_other TEXT,
  micrograms INTEGER CHECK (micrograms > 0),
  about_every TEXT
) STRICT;
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER CHECK (import IS NULL),
  source TEXT NOT NULL,
  format TEXT NOT NULL
) STRICT;
CREATE TABLE import_key (
  key BLOB NOT NULL CHECK (length(key) = 16),
  occurrence INTEGER NOT NULL CHECK (occurrence > 0),
  import INTEGER NOT NULL REFERENCES import (id),
  seen_in INTEGER NOT NULL,
  PRIMARY KEY (key, occurrence)
) STRICT, WITHOUT ROWID;
CREATE TABLE lab_result (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  analyte TEXT NOT NULL CHECK (analyte <> ''),
  comparator TEXT NOT NULL CHECK (comparator IN ('equal', 'below', 'above')),
  value TEXT NOT NULL CHECK (value <> ''),
  number REAL,
  unit TEXT NOT NULL CHECK (unit <> ''),
  low REAL,
  high REAL,
  range_text TEXT,
  flag TEXT,
  laboratory TEXT,
  CHECK (low <= high)
) STRICT;
INSERT INTO "lab_result" VALUES(1,'019f17f8-a900-7000-a02a-6d06a9b9555b',1,NULL,1782813600,7200,NULL,0,NULL,'2026-05-04','b12','equal','180',180.0,'pmol/L',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  name TEXT,
  birth_day TEXT CHECK (birth_day IS date(birth_day)),
  diagnosis TEXT,
  diagnosed_by TEXT,
  diagnosed_on TEXT,
  causes TEXT,
  cause_other TEXT,
  injections_since TEXT,
  conditions TEXT,
  medicines TEXT,
  other_sources TEXT,
  clinician TEXT,
  what_matters TEXT,
  stops_me TEXT
) STRICT;
INSERT INTO "person" VALUES(1,'019f17f8-a900-7000-bf57-d61afe3fe3d7',NULL,1782813600,7200,NULL,0,NULL,'Anna',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  position INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('repletion', 'maintenance', 'other')),
  substance TEXT NOT NULL CHECK (substance IN
    ('not-known', 'hydroxocobalamin', 'cyanocobalamin', 'methylcobalamin', 'other')),
  substance_other TEXT,
  route TEXT NOT NULL CHECK (route IN
    ('not-known', 'intramuscular', 'deep-subcutaneous', 'subcutaneous', 'oral', 'sublingual', 'nasal')),
  micrograms INTEGER CHECK (micrograms > 0),
  rule TEXT NOT NULL CHECK (rule IN
    ('every-days', 'every-weeks', 'every-months', 'times-a-week', 'alternate-days', 'at-least-days')),
  interval_min INTEGER CHECK (interval_min > 0),
  interval_max INTEGER CHECK (interval_max >= interval_min),
  counted_from TEXT NOT NULL CHECK (counted_from IN ('plan', 'last-given')),
  ends TEXT NOT NULL CHECK (ends IN ('open', 'after-doses', 'after-days', 'after-weeks', 'after-months', 'on-day')),
  end_count INTEGER CHECK (end_count > 0),
  end_day TEXT CHECK (end_day IS date(end_day)),
  agreed_with TEXT,
  agreed_on TEXT CHECK (agreed_on IS date(agreed_on)),
  why TEXT,
  replaced_by INTEGER REFERENCES plan_step (id),
  CHECK ((rule = 'alternate-days') = (interval_min IS NULL)),
  CHECK ((ends = 'on-day') = (end_day IS NOT NULL)),
  CHECK ((ends IN ('open', 'on-day')) = (end_count IS NULL))
) STRICT;
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  appointment INTEGER REFERENCES appointment (id),
  key TEXT CHECK (key <> ''),
  position INTEGER NOT NULL,
  text TEXT,
  starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  answer TEXT,
  CHECK (key IS NOT NULL OR text IS NOT NULL)
) STRICT;
INSERT INTO "question" VALUES(1,'019f17f8-a900-7000-af85-204bebf691c9',1,NULL,1782813600,7200,NULL,0,NULL,1,NULL,0,'How long?',0,0,NULL);
CREATE TABLE rating (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  version INTEGER NOT NULL REFERENCES symptom_version (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  time INTEGER CHECK (time BETWEEN 0 AND 86399),
  value REAL NOT NULL CHECK (value BETWEEN 0.0 AND 10.0),
  observer INTEGER REFERENCES carer (id),
  source_value TEXT,
  source_scale TEXT
) STRICT;
INSERT INTO "rating" VALUES(1,'019f17f8-a900-7000-b5dc-8668f324ebfa',1,NULL,1782813600,7200,NULL,0,NULL,1,'2026-06-29',NULL,6.0,NULL,NULL,NULL);
INSERT INTO "rating" VALUES(2,'019f17f8-a900-7000-a1b5-83d9d431cdc8',1,NULL,1782813600,7200,NULL,0,NULL,2,'2026-06-29',NULL,4.0,NULL,NULL,NULL);
INSERT INTO "rating" VALUES(3,'019f17f8-a900-7000-aa0a-1a0606d47b99',1,NULL,1782813600,7200,NULL,0,NULL,1,'2026-06-30',NULL,5.0,NULL,NULL,NULL);
CREATE TABLE reaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  dose INTEGER REFERENCES dose (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  what TEXT NOT NULL CHECK (what IN
    ('site-pain', 'redness', 'swelling', 'bruise', 'headache', 'faint-or-dizzy', 'stomach-or-gut', 'rash', 'acne',
     'symptoms-stronger', 'other')),
  what_other TEXT,
  onset TEXT,
  severity REAL CHECK (severity BETWEEN 0.0 AND 10.0),
  how_long TEXT,
  what_was_done TEXT,
  needed_care INTEGER NOT NULL CHECK (needed_care IN (0, 1))
) STRICT;
CREATE TABLE reaction_follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  reaction INTEGER NOT NULL REFERENCES reaction (id),
  day TEXT NOT NULL CHECK (day IS date(day)),
  severity REAL CHECK (severity BETWEEN 0.0 AND 10.0)
) STRICT;
CREATE TABLE supply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  product TEXT NOT NULL CHECK (product <> ''),
  ampoules INTEGER NOT NULL CHECK (ampoules >= 0),
  batch TEXT,
  expiry TEXT
) STRICT;
CREATE TABLE symptom (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  key TEXT CHECK (key <> ''),
  name TEXT CHECK (name <> ''),
  position INTEGER NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  CHECK (key IS NOT NULL OR name IS NOT NULL),
  UNIQUE (person, key)
) STRICT;
INSERT INTO "symptom" VALUES(1,'019f17f8-a900-7001-8442-d14eef0f233d',1,NULL,1782813600,7200,NULL,0,NULL,'fatigue',NULL,0,0);
INSERT INTO "symptom" VALUES(2,'019f17f8-a900-7003-8aa3-c9b758616ebb',1,NULL,1782813600,7200,NULL,0,NULL,'tingling',NULL,1,0);
CREATE TABLE symptom_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  symptom INTEGER NOT NULL REFERENCES symptom (id),
  word_0 TEXT,
  word_2 TEXT,
  word_5 TEXT,
  word_8 TEXT,
  word_10 TEXT
) STRICT;
INSERT INTO "symptom_version" VALUES(1,'019f17f8-a900-7002-9ef2-54a96b55583a',1,NULL,1782813600,7200,NULL,0,NULL,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "symptom_version" VALUES(2,'019f17f8-a900-7004-9b72-e6115a4e0dc6',1,NULL,1782813600,7200,NULL,0,NULL,2,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE tingling_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  person INTEGER NOT NULL REFERENCES person (id),
  author INTEGER REFERENCES carer (id),
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  note TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  import INTEGER REFERENCES import (id),
  rating INTEGER NOT NULL REFERENCES rating (id),
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
  reach TEXT NOT NULL CHECK (reach IN ('fingers-toes', 'hand-foot', 'wrist-ankle', 'elbow-knee', 'above'))
) STRICT;
CREATE INDEX symptom_by_person ON symptom (person, position);
CREATE INDEX symptom_version_by_person ON symptom_version (person);
CREATE INDEX symptom_version_by_symptom ON symptom_version (symptom);
CREATE INDEX rating_by_day ON rating (person, day, time);
CREATE INDEX rating_by_version ON rating (version, day, time, value, observer, private);
CREATE INDEX rating_by_observer ON rating (person, observer, day) WHERE observer IS NOT NULL;
CREATE INDEX tingling_place_by_person ON tingling_place (person);
CREATE INDEX tingling_place_by_rating ON tingling_place (rating);
CREATE INDEX supply_by_person ON supply (person);
CREATE INDEX dose_by_day ON dose (person, day, time);
CREATE INDEX dose_by_supply ON dose (supply) WHERE supply IS NOT NULL;
CREATE INDEX earlier_treatment_by_person ON earlier_treatment (person);
CREATE INDEX reaction_by_day ON reaction (person, day);
CREATE INDEX reaction_by_dose ON reaction (dose) WHERE dose IS NOT NULL;
CREATE INDEX reaction_follow_up_by_day ON reaction_follow_up (person, day);
CREATE INDEX reaction_follow_up_by_reaction ON reaction_follow_up (reaction);
CREATE INDEX plan_step_by_day ON plan_step (person, day, position);
CREATE INDEX plan_step_by_replacement ON plan_step (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX lab_result_by_day ON lab_result (person, day);
CREATE INDEX appointment_by_day ON appointment (person, day, time);
CREATE INDEX question_by_person ON question (person, position);
CREATE INDEX question_by_appointment ON question (appointment) WHERE appointment IS NOT NULL;
CREATE INDEX day_note_by_day ON day_note (person, day);
CREATE INDEX day_tag_by_day ON day_tag (person, day);
CREATE INDEX change_by_action ON change (action);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('action',9);
INSERT INTO "sqlite_sequence" VALUES('person',1);
INSERT INTO "sqlite_sequence" VALUES('change',13);
INSERT INTO "sqlite_sequence" VALUES('symptom',2);
INSERT INTO "sqlite_sequence" VALUES('symptom_version',2);
INSERT INTO "sqlite_sequence" VALUES('rating',3);
INSERT INTO "sqlite_sequence" VALUES('lab_result',1);
INSERT INTO "sqlite_sequence" VALUES('appointment',2);
INSERT INTO "sqlite_sequence" VALUES('question',1);
INSERT INTO "sqlite_sequence" VALUES('dose',1);
COMMIT;
PRAGMA user_version = 1;
