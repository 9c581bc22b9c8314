-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: an appointment remembers the summary that was made for it: on which day, over which days, which sections
-- it had (their keys, with commas between them), and how many pages.

ALTER TABLE appointment ADD COLUMN summary_made TEXT CHECK (summary_made IS date(summary_made));
ALTER TABLE appointment ADD COLUMN summary_from TEXT CHECK (summary_from IS date(summary_from));
ALTER TABLE appointment ADD COLUMN summary_to TEXT CHECK (summary_to IS date(summary_to));
ALTER TABLE appointment ADD COLUMN summary_sections TEXT;
ALTER TABLE appointment ADD COLUMN summary_pages INTEGER CHECK (summary_pages > 0);

PRAGMA user_version = 2;
