/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "catalog.h"
#include "errors.h"
#include "json-output.h"
#include "terminal.h"
#include "text-table.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  gboolean carer;
  char *rename;
  gboolean remove;
  char *format;
} PersonOptions;

static const CorrinOption options[] = {
  { "carer", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (PersonOptions, carer), NULL,
    N_ ("NAME is a carer, who writes or rates for somebody") },
  { "rename", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PersonOptions, rename), N_ ("NAME"),
    N_ ("another name for whoever is called NAME now") },
  { "remove", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (PersonOptions, remove), NULL,
    N_ ("take out whoever is called NAME, if the journal has no entries of them") },
  { "format", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (PersonOptions, format), N_ ("FORMAT"),
    N_ ("table (the usual) or json; the names in json are English and stay the same") },
  { NULL, 0, 0, NULL, NULL },
};

/* Listing */

static void
add_table_row (GPtrArray *rows, const char *name, const char *what)
{
  const char *const cells[] = { name, what, NULL };

  g_ptr_array_add (rows, g_strdupv ((char **) cells));
}

static void
write_table (const GPtrArray *people, const GPtrArray *carers, GString *page)
{
  /* Translators: the title of a column: what somebody is in a journal, a person or a carer. */
  const char *what = _ ("What");
  const CorrinTextColumn columns[] = { { _ ("Name"), FALSE }, { what, FALSE } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < people->len; i++)
    {
      const CorrinPerson *person = people->pdata[i];
      /* Translators: stands for a person whose name was not written down. */
      const char *name = person->name != NULL ? person->name : _ ("No name");

      /* Translators: what somebody in a journal is: the one whose journal it is. */
      add_table_row (rows, name, _ ("person"));
    }
  for (guint i = 0; i < carers->len; i++)
    /* Translators: what somebody in a journal is: one who writes for a person in their care. */
    add_table_row (rows, ((const CorrinCarer *) carers->pdata[i])->name, _ ("carer"));
  corrin_text_table_append_all (columns, G_N_ELEMENTS (columns), rows, page);
}

static void
write_array (CorrinJsonOutput *json, const char *name, const GPtrArray *records)
{
  corrin_json_output_begin_array (json, name);
  for (guint i = 0; i < records->len; i++)
    {
      const CorrinRecord *record = records->pdata[i];
      const CorrinField *field = corrin_kind_field (record->kind, "name");
      g_autofree char *text =
          corrin_field_is_set (field, record) ? corrin_field_get_text (field, record) : NULL;

      corrin_json_output_begin_object (json, NULL);
      corrin_json_output_text (json, "uuid", record->uuid);
      corrin_json_output_text (json, "name", text);
      corrin_json_output_end_object (json);
    }
  corrin_json_output_end_array (json);
}

static void
write_json (const GPtrArray *people, const GPtrArray *carers, GString *page)
{
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (page);

  corrin_json_output_begin_object (json, NULL);
  write_array (json, "people", people);
  write_array (json, "carers", carers);
  corrin_json_output_end_object (json);
}

static gboolean
list_people (const CorrinCall *call, GError **error)
{
  static const char *const formats[] = { "table", "json", NULL };
  const PersonOptions *typed = call->options;
  const CorrinQuery everybody = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) carers = NULL;
  g_autoptr (GString) page = g_string_new (NULL);
  int format;

  if (!corrin_usage_choice ("--format", typed->format, formats, &format, error))
    return FALSE;
  store = corrin_call_open (call, CORRIN_STORE_READ, error);
  if (store != NULL)
    people = corrin_store_list (store, &corrin_person_kind, &everybody, error);
  if (people != NULL)
    carers = corrin_store_list (store, &corrin_carer_kind, &everybody, error);
  if (carers == NULL)
    return FALSE;
  (format == 0 ? write_table : write_json) (people, carers, page);
  fputs (page->str, stdout);
  return TRUE;
}

/* Writing */

typedef struct
{
  const char *name;
  const PersonOptions *typed;
  GString *said;
} Change;

static gboolean
is_unknown (GError *problem)
{
  return g_error_matches (problem, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND);
}

/* Names tell people apart here: two of the same name could not be chosen. */
static gboolean
refuse_known (gboolean is_known, const char *name, GError *problem, GError **error)
{
  if (is_known)
    /* Translators: %s is a name. */
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is in the journal already."), name);
  else if (!is_unknown (problem))
    g_propagate_error (error, g_error_copy (problem));
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_free (CorrinStore *store, gboolean is_carer, const char *name, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CorrinRecord) known = is_carer ? CORRIN_RECORD (corrin_catalog_carer (store, name, &problem))
                                            : CORRIN_RECORD (corrin_catalog_person (store, name, &problem));

  return refuse_known (known != NULL, name, problem, error);
}

static gboolean
add (CorrinStore *store, const Change *change, GError **error)
{
  gboolean is_carer = change->typed->carer;
  g_autoptr (CorrinRecord) added = NULL;
  g_autoptr (CorrinCarer) carer = NULL;

  if (!is_free (store, is_carer, change->name, error))
    return FALSE;
  if (!is_carer)
    {
      added = (CorrinRecord *) corrin_catalog_add_person (store, change->name, NULL, error);
      /* Translators: %s is a name. */
      g_string_append_printf (change->said, _ ("Added the person %s."), change->name);
      return added != NULL;
    }
  carer = corrin_record_new (&corrin_carer_kind);
  carer->name = g_strdup (change->name);
  /* Translators: %s is a name. */
  g_string_append_printf (change->said, _ ("Added the carer %s."), change->name);
  return corrin_store_add (store, carer, error);
}

static CorrinRecord *
find_one (CorrinStore *store, const Change *change, GError **error)
{
  return change->typed->carer ? CORRIN_RECORD (corrin_catalog_carer (store, change->name, error))
                              : CORRIN_RECORD (corrin_catalog_person (store, change->name, error));
}

static gboolean
rename_one (CorrinStore *store, const Change *change, GError **error)
{
  g_autofree char *name = corrin_value_text (change->typed->rename);
  gboolean is_carer = change->typed->carer;
  g_autoptr (CorrinRecord) record = find_one (store, change, error);
  char **held;

  if (record == NULL || (name != NULL && !is_free (store, is_carer, name, error)))
    return FALSE;
  held = is_carer ? &((CorrinCarer *) record)->name : &((CorrinPerson *) record)->name;
  g_free (*held);
  *held = g_strdup (name);
  /* Translators: the name of a person or carer before and after. */
  g_string_append_printf (change->said, _ ("%1$s is now called %2$s."), change->name,
                          name != NULL ? name : _ ("No name"));
  return corrin_store_update (store, record, error);
}

/* The window could begin anew with nobody in the journal; commands could not. */
static gboolean
remove_person (CorrinStore *store, gint64 id, GError **error)
{
  const CorrinQuery everybody = { 0, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) people = corrin_store_list (store, &corrin_person_kind, &everybody, error);

  if (people == NULL)
    return FALSE;
  if (people->len > 1)
    return corrin_catalog_remove_person (store, id, error);
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT,
                       _ ("This is the only person in the journal, which needs one."));
  return FALSE;
}

static gboolean
remove_one (CorrinStore *store, const Change *change, GError **error)
{
  g_autoptr (CorrinRecord) record = find_one (store, change, error);

  /* Translators: %s is a name. */
  g_string_append_printf (change->said, _ ("%s is no longer in the journal."), change->name);
  return record != NULL
         && (change->typed->carer ? corrin_catalog_remove_carer : remove_person) (store, record->id, error);
}

static gboolean
write_one (CorrinStore *store, const Change *change, GError **error)
{
  if (change->typed->remove)
    return remove_one (store, change, error);
  return (change->typed->rename != NULL ? rename_one : add) (store, change, error);
}

static gboolean
write_people (CorrinCall *call, const char *name, GError **error)
{
  const PersonOptions *typed = call->options;
  g_autoptr (CorrinStore) store = corrin_call_open (call, CORRIN_STORE_WRITE, error);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *shown = NULL;
  const Change change = { name, typed, said };

  if (store == NULL || !corrin_store_begin (store, _ ("Change the people"), error))
    return FALSE;
  if (!write_one (store, &change, error))
    {
      corrin_store_rollback (store);
      return FALSE;
    }
  if (!corrin_store_commit (store, error))
    return FALSE;
  call->changed = TRUE;
  shown = corrin_terminal_one_line (said->str);
  printf ("%s\n", shown);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const PersonOptions *typed = call->options;
  g_autofree char *name = call->n_arguments > 0 ? corrin_value_text (call->arguments[0]) : NULL;

  if (call->n_arguments == 0 && (typed->carer || typed->remove || typed->rename != NULL))
    {
      corrin_set_usage_error (error, "%s", _ ("A name is missing."));
      return FALSE;
    }
  if (typed->remove && typed->rename != NULL)
    {
      corrin_set_usage_error (error, "%s", _ ("Give either --rename or --remove."));
      return FALSE;
    }
  if (call->n_arguments > 0 && name == NULL)
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("The name is empty."));
      return FALSE;
    }
  return name != NULL ? write_people (call, name, error) : list_people (call, error);
}

const CorrinCommand corrin_command_person = {
  .name = "person",
  .group = CORRIN_COMMANDS_KEEP,
  .arguments = N_ ("[NAME]"),
  .min_arguments = 0,
  .max_arguments = 1,
  .summary = N_ ("list, add, rename or remove people and carers"),
  .description = N_ (
      "Without NAME, lists the people whose journal it is, and the carers who write or rate for them. With "
      "NAME, adds a person, with the symptoms fatigue and tingling, or with --carer a carer; --rename "
      "gives another name to whoever is called NAME, and --remove takes out whoever has no entries."),
  .examples = "  corrin-cli person\n"
              "  corrin-cli person Ben\n"
              "  corrin-cli person Carla --carer\n"
              "  corrin-cli person Ben --rename Benedict\n"
              "  corrin-cli person Carla --carer --remove\n",
  .options = options,
  .options_size = sizeof (PersonOptions),
  .run = run,
};
