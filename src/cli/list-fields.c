/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list-fields.h"

#include "instant.h"
#include "lab-context.h"
#include "record-names.h"

#include <string.h>

/* What only the file itself needs. */
static const char *const left_out[] = {
  "person", "recorded_offset", "import", "supply", "replaced_by", NULL
};

/* When it was comes first; what every record has beside what it says comes last. */
static const char *const leading[] = { "day", "time", NULL };
static const char *const trailing[] = { "note", "private", "author", "recorded_at", "uuid", NULL };

static gboolean
has_own_place (const char *name)
{
  return g_strv_contains (left_out, name) || g_strv_contains (leading, name)
         || g_strv_contains (trailing, name);
}

/* What is computed beside a lab result. */
static const CorrinField days_since = { .name = "days_since_injection", .type = CORRIN_FIELD_INTEGER };

static void
add_named (GPtrArray *fields, const CorrinKind *kind, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (corrin_kind_field (kind, names[i]) != NULL)
      g_ptr_array_add (fields, (gpointer) corrin_kind_field (kind, names[i]));
}

/**
 * corrin_list_fields_new:
 * @kind: a kind of records
 *
 * Returns: (transfer full) (element-type CorrinField): the fields of the machine formats, in their order
 */
GPtrArray *
corrin_list_fields_new (const CorrinKind *kind)
{
  GPtrArray *fields = g_ptr_array_new ();

  add_named (fields, kind, leading);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!has_own_place (kind->fields[i].name))
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  if (kind == &corrin_lab_result_kind)
    g_ptr_array_add (fields, (gpointer) &days_since);
  add_named (fields, kind, trailing);
  return fields;
}

/**
 * corrin_list_field_name:
 * @field: a field
 *
 * Returns: what it is called in the machine formats
 */
const char *
corrin_list_field_name (const CorrinField *field)
{
  return g_str_equal (field->name, "version") ? "symptom" : field->name;
}

static char *
referred (const CorrinField *field, const CorrinRecord *record, const CorrinNames *names)
{
  gint64 id = G_STRUCT_MEMBER (gint64, record, field->offset);
  char day[CORRIN_DAY_TEXT_SIZE];

  if (id == 0)
    return NULL;
  if (g_str_equal (field->name, "version"))
    return g_strdup (corrin_names_symptom_key (names, id));
  if (g_str_equal (field->name, "dose"))
    return g_strdup (corrin_day_format (corrin_names_dose_day (names, id), day));
  if (g_str_equal (field->name, "appointment"))
    return g_strdup (corrin_day_format (corrin_names_appointment_day (names, id), day));
  if (corrin_reference_kind (field) == &corrin_carer_kind)
    return g_strdup (corrin_names_carer (names, id));
  return corrin_names_uuid (names, corrin_reference_kind (field), id);
}

static char *
days_since_text (const CorrinRecord *record, const CorrinNames *names)
{
  int days = corrin_lab_days_since_injection (corrin_names_get_doses (names),
                                              ((const CorrinLabResult *) record)->day);

  return days >= 0 ? g_strdup_printf ("%d", days) : NULL;
}

/**
 * corrin_list_field_text:
 * @field: a field
 * @record: a record
 * @names: the names behind references
 *
 * Returns: (transfer full) (nullable): the field as the machine formats have it: a name in the place of a reference,
 *   the instant of recording with the offset of the place; %NULL when nothing is given
 */
char *
corrin_list_field_text (const CorrinField *field, const CorrinRecord *record, const CorrinNames *names)
{
  if (field == &days_since)
    return days_since_text (record, names);
  if (field->type == CORRIN_FIELD_REFERENCE)
    return referred (field, record, names);
  if (g_str_equal (field->name, "recorded_at"))
    return corrin_instant_format (record->recorded_at, (int) record->recorded_offset);
  return corrin_field_get_text (field, record);
}
