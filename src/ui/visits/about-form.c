/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "about-form.h"

#include "catalog.h"
#include "clock.h"
#include "form-text.h"

#include <glib/gi18n-lib.h>

/* Where each text stands in the record; the day of birth is no text there. */
static const gsize fields[CORRIN_ABOUT_N_TEXTS] = {
  [CORRIN_ABOUT_DIAGNOSIS] = G_STRUCT_OFFSET (CorrinPerson, diagnosis),
  [CORRIN_ABOUT_DIAGNOSED_BY] = G_STRUCT_OFFSET (CorrinPerson, diagnosed_by),
  [CORRIN_ABOUT_DIAGNOSED_ON] = G_STRUCT_OFFSET (CorrinPerson, diagnosed_on),
  [CORRIN_ABOUT_CAUSE_OTHER] = G_STRUCT_OFFSET (CorrinPerson, cause_other),
  [CORRIN_ABOUT_SINCE] = G_STRUCT_OFFSET (CorrinPerson, injections_since),
  [CORRIN_ABOUT_CONDITIONS] = G_STRUCT_OFFSET (CorrinPerson, conditions),
  [CORRIN_ABOUT_MEDICINES] = G_STRUCT_OFFSET (CorrinPerson, medicines),
  [CORRIN_ABOUT_SOURCES] = G_STRUCT_OFFSET (CorrinPerson, other_sources),
  [CORRIN_ABOUT_CLINICIAN] = G_STRUCT_OFFSET (CorrinPerson, clinician),
};

static char **
field_of (const CorrinPerson *person, CorrinAboutText text)
{
  return G_STRUCT_MEMBER_P (person, fields[text]);
}

static guint
read_causes (const char *causes)
{
  g_auto (GStrv) keys = g_strsplit (causes != NULL ? causes : "", " ", -1);
  guint bits = 0;

  for (guint i = 0; corrin_offered_causes[i].key != NULL; i++)
    if (g_strv_contains ((const char *const *) keys, corrin_offered_causes[i].key))
      bits |= 1u << i;
  return bits;
}

static gboolean
is_offered (const char *key)
{
  for (guint i = 0; corrin_offered_causes[i].key != NULL; i++)
    if (g_str_equal (corrin_offered_causes[i].key, key))
      return TRUE;
  return FALSE;
}

/* A cause that another version knows stays. */
static char *
write_causes (guint bits, const char *before)
{
  g_auto (GStrv) keys = g_strsplit (before != NULL ? before : "", " ", -1);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; corrin_offered_causes[i].key != NULL; i++)
    if ((bits & 1u << i) != 0)
      g_ptr_array_add (all, (gpointer) corrin_offered_causes[i].key);
  for (char **key = keys; *key != NULL; key++)
    if (**key != '\0' && !is_offered (*key))
      g_ptr_array_add (all, *key);
  g_ptr_array_add (all, NULL);
  return all->len > 1 ? g_strjoinv (" ", (char **) all->pdata) : NULL;
}

/**
 * corrin_about_form_new:
 * @person: a person
 *
 * Returns: (transfer full): what is known of them
 */
CorrinAboutForm *
corrin_about_form_new (const CorrinPerson *person)
{
  CorrinAboutForm *form = g_new0 (CorrinAboutForm, 1);
  char day[CORRIN_DAY_TEXT_SIZE];

  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    if (i != CORRIN_ABOUT_BIRTH)
      form->text[i] = corrin_form_text (*field_of (person, i));
  form->text[CORRIN_ABOUT_BIRTH] = corrin_form_text (
      person->birth_day != CORRIN_DAY_NONE ? corrin_day_format (person->birth_day, day) : NULL);
  form->causes = read_causes (person->causes);
  return form;
}

/**
 * corrin_about_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinAboutForm *
corrin_about_form_copy (const CorrinAboutForm *form)
{
  CorrinAboutForm *copy = g_memdup2 (form, sizeof *form);

  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_about_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_about_form_free (CorrinAboutForm *form)
{
  if (form == NULL)
    return;
  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
}

/**
 * corrin_about_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_about_form_equal (const CorrinAboutForm *a, const CorrinAboutForm *b)
{
  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return a->causes == b->causes;
}

static CorrinDay
read_birth (const CorrinAboutForm *form)
{
  g_autofree char *typed = corrin_form_take (form->text[CORRIN_ABOUT_BIRTH]);

  return typed != NULL ? corrin_day_parse (typed) : CORRIN_DAY_NONE;
}

/**
 * corrin_about_form_problem:
 * @form: a form
 * @text: one of its lines
 *
 * Returns: (nullable): what has to be mended there before it can be saved. Days that are remembered may be written
 *   in any way
 */
const char *
corrin_about_form_problem (const CorrinAboutForm *form, CorrinAboutText text)
{
  CorrinDay birth = read_birth (form);

  if (text != CORRIN_ABOUT_BIRTH || corrin_form_is_blank (form->text[text]))
    return NULL;
  if (birth == CORRIN_DAY_NONE)
    return _ ("Write year, month and day, like 1970-05-04, or leave it blank.");
  return corrin_clock_has_come (birth) ? NULL : _ ("This day lies in the future.");
}

/**
 * corrin_about_form_fill:
 * @form: a form without a problem
 * @person: the person
 *
 * Writes into the record what stands in the form.
 */
void
corrin_about_form_fill (const CorrinAboutForm *form, CorrinPerson *person)
{
  char *causes = write_causes (form->causes, person->causes);

  g_free (person->causes);
  person->causes = causes;
  person->birth_day = read_birth (form);
  for (guint i = 0; i < CORRIN_ABOUT_N_TEXTS; i++)
    if (i != CORRIN_ABOUT_BIRTH)
      {
        g_free (*field_of (person, i));
        *field_of (person, i) = corrin_form_take (form->text[i]);
      }
}

/**
 * corrin_about_summary:
 * @person: a person
 *
 * Returns: (transfer full): on a line each, what is noted of them and what is not
 */
char *
corrin_about_summary (const CorrinPerson *person)
{
  const struct
  {
    gboolean is_noted;
    const char *name;
  } parts[] = {
    /* Translators: something that can be noted about a person, within a list. */
    { person->diagnosis != NULL, _ ("diagnosis") },
    /* Translators: something that can be noted about a person, within a list. */
    { person->causes != NULL || person->cause_other != NULL, _ ("cause") },
    /* Translators: something that can be noted about a person, within a list. */
    { person->conditions != NULL, _ ("other conditions") },
    /* Translators: something that can be noted about a person, within a list. */
    { person->medicines != NULL, _ ("other medicines") },
    /* Translators: something that can be noted about a person, within a list: a doctor or nurse. */
    { person->clinician != NULL, _ ("clinician") },
  };
  g_autoptr (GPtrArray) noted = g_ptr_array_new ();
  g_autoptr (GPtrArray) blank = g_ptr_array_new ();
  g_autofree char *there = NULL;
  g_autofree char *missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_add (parts[i].is_noted ? noted : blank, (gpointer) parts[i].name);
  g_ptr_array_add (noted, NULL);
  g_ptr_array_add (blank, NULL);
  there = g_strjoinv (", ", (char **) noted->pdata);
  missing = g_strjoinv (", ", (char **) blank->pdata);
  if (blank->len == 1)
    /* Translators: %s is a list, such as "diagnosis, cause". */
    return g_strdup_printf (_ ("Noted: %s"), there);
  if (noted->len == 1)
    /* Translators: %s is a list, such as "diagnosis, cause". */
    return g_strdup_printf (_ ("Not noted: %s"), missing);
  /* Translators: two lists, such as "diagnosis, cause", on two lines. */
  return g_strdup_printf (_ ("Noted: %1$s\nNot noted: %2$s"), there, missing);
}
