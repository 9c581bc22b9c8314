/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-private.h"

#include "errors.h"
#include "merging.h"
#include "uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Records of these kinds mean nothing without what they refer to; others only let go. */
static const struct
{
  const CorrinKind *kind;
  const char *field;
} needed[] = {
  { &corrin_symptom_version_kind, "symptom" },
  { &corrin_rating_kind, "version" },
  { &corrin_tingling_place_kind, "rating" },
  { &corrin_reaction_follow_up_kind, "reaction" },
};

static gboolean
is_needed (const CorrinKind *kind, const CorrinField *field)
{
  if (g_str_equal (field->name, "person"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i].kind == kind && g_str_equal (needed[i].field, field->name))
      return TRUE;
  return FALSE;
}

static GHashTable *
map_of (CorrinMerge *self, const CorrinKind *kind)
{
  return self->maps[corrin_merge_kind_index (kind)];
}

/* By its uuid: it is here, was here under another, or came in before. */
static gboolean
find_by_uuid (CorrinMerge *self, const CorrinKind *kind, gint64 there, gint64 *here, GError **error)
{
  const char *uuid = corrin_record_names_uuid (self->names_there, kind, there, error);
  const gint64 *settled;

  if (uuid == NULL || !corrin_store_find (self->here, kind, uuid, here, error))
    return FALSE;
  settled = *here == 0 ? g_hash_table_lookup (self->settled, uuid) : NULL;
  if (settled != NULL)
    *here = *settled;
  return TRUE;
}

/* The record here that stands for one there, or 0. Of kinds of which there are few it may not have come in yet, as a
 * carer who is the author of an import. */
static gboolean
find_here (CorrinMerge *self, const CorrinKind *kind, gint64 there, gint64 *here, GError **error)
{
  GHashTable *map = map_of (self, kind);
  const gint64 *known = map != NULL ? g_hash_table_lookup (map, &there) : NULL;

  if (known != NULL)
    {
      *here = *known;
      return *here != 0 || find_by_uuid (self, kind, there, here, error);
    }
  if (map == NULL)
    return find_by_uuid (self, kind, there, here, error);
  if (!corrin_merge_record (self, kind, there, error))
    return FALSE;
  known = g_hash_table_lookup (map, &there);
  *here = known != NULL ? *known : 0;
  return TRUE;
}

static void
let_go (const CorrinField *field, CorrinRecord *record)
{
  G_STRUCT_MEMBER (gint64, record, field->offset) = 0;
  if (record->kind == &corrin_dose_kind && g_str_equal (field->name, "supply"))
    ((CorrinDose *) record)->ampoules = 0;
}

/**
 * corrin_merge_resolve:
 * @self: a merge
 * @record: a record of the copy; its references become those of the journal
 * @whole: (out): whether all is here that it cannot be without
 * @error: return location for an error
 *
 * Returns: whether both journals could be read
 */
gboolean
corrin_merge_resolve (CorrinMerge *self, CorrinRecord *record, gboolean *whole, GError **error)
{
  *whole = TRUE;
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const CorrinField *field = &record->kind->fields[i];
      const CorrinKind *kind = field->type == CORRIN_FIELD_REFERENCE ? corrin_reference_kind (field) : NULL;
      gint64 *place = kind != NULL ? G_STRUCT_MEMBER_P (record, field->offset) : NULL;

      if (place == NULL || *place == 0)
        continue;
      if (!find_here (self, kind, *place, place, error))
        return FALSE;
      if (*place == 0 && is_needed (record->kind, field))
        *whole = FALSE;
      if (*place == 0)
        let_go (field, record);
    }
  return TRUE;
}

static gboolean
find_symptom (CorrinMerge *self, const CorrinSymptom *symptom, gint64 *id, GError **error)
{
  const CorrinQuery query = { symptom->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) symptoms = NULL;

  if (symptom->key == NULL)
    return TRUE;
  symptoms = corrin_store_list (self->here, &corrin_symptom_kind, &query, error);
  for (guint i = 0; symptoms != NULL && i < symptoms->len; i++)
    {
      const CorrinSymptom *other = symptoms->pdata[i];

      if (g_strcmp0 (other->key, symptom->key) == 0)
        *id = other->record.id;
    }
  return symptoms != NULL;
}

static gboolean
same_words (const CorrinSymptomVersion *a, const CorrinSymptomVersion *b)
{
  return a->symptom == b->symptom && g_strcmp0 (a->word_0, b->word_0) == 0
         && g_strcmp0 (a->word_2, b->word_2) == 0 && g_strcmp0 (a->word_5, b->word_5) == 0
         && g_strcmp0 (a->word_8, b->word_8) == 0 && g_strcmp0 (a->word_10, b->word_10) == 0;
}

static gboolean
find_version (CorrinMerge *self, const CorrinSymptomVersion *version, gint64 *id, GError **error)
{
  const CorrinQuery query = { version->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) versions =
      corrin_store_list (self->here, &corrin_symptom_version_kind, &query, error);

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    if (same_words (versions->pdata[i], version))
      *id = CORRIN_RECORD (versions->pdata[i])->id;
  return versions != NULL;
}

/**
 * corrin_merge_find_twin:
 * @self: a merge
 * @record: a record of the copy that is not here by its uuid, its references those of the journal
 * @id: (out): the record here that says the same, or 0
 * @error: return location for an error
 *
 * A built-in symptom that both have added since the copy was made is one symptom, and the same words one wording.
 *
 * Returns: whether the journal could be read
 */
gboolean
corrin_merge_find_twin (CorrinMerge *self, const CorrinRecord *record, gint64 *id, GError **error)
{
  *id = 0;
  if (record->kind == &corrin_symptom_kind)
    return find_symptom (self, (const CorrinSymptom *) record, id, error);
  if (record->kind == &corrin_symptom_version_kind)
    return find_version (self, (const CorrinSymptomVersion *) record, id, error);
  return TRUE;
}

static gboolean
digest_field (CorrinMerge *self, GChecksum *sum, const CorrinField *field, const CorrinRecord *record,
              GError **error)
{
  const CorrinKind *kind = field->type == CORRIN_FIELD_REFERENCE ? corrin_reference_kind (field) : NULL;
  gint64 id = kind != NULL ? G_STRUCT_MEMBER (gint64, record, field->offset) : 0;
  g_autofree char *text = NULL;

  /* A symptom can have different uuids in two journals and be the same. */
  if (kind == &corrin_symptom_kind || kind == &corrin_symptom_version_kind)
    return TRUE;
  if (kind == NULL)
    text = corrin_field_get_text (field, record);
  else if (id != 0)
    {
      text = g_strdup (corrin_record_names_uuid (self->names_here, kind, id, error));
      if (text == NULL)
        return FALSE;
    }
  /* What is not given says nothing, so that a field of a later Corrin does not make it another version. */
  if (text == NULL)
    return TRUE;
  g_checksum_update (sum, (const guchar *) field->name, (gssize) strlen (field->name) + 1);
  g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text) + 1);
  return TRUE;
}

/**
 * corrin_merge_version_uuid:
 * @self: a merge
 * @record: a record with its references those of the journal
 * @error: return location for an error
 *
 * The name of one version of a record, made from its uuid and all that it says: the same in every journal, so that a
 * version that was added beside another is known again.
 *
 * Returns: (transfer full) (nullable): the uuid
 */
char *
corrin_merge_version_uuid (CorrinMerge *self, const CorrinRecord *record, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *hex;

  for (guint i = 0; i < record->kind->n_fields; i++)
    if (!digest_field (self, sum, &record->kind->fields[i], record, error))
      return NULL;
  hex = g_checksum_get_string (sum);
  /* Version 8 (RFC 9562): what it is made of is ours to say. */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", hex, hex + 8, hex + 12, hex + 15, hex + 18);
}
