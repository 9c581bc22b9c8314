/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-choices.h"

#include "choice-row.h"
#include "settings.h"

#include <glib/gi18n-lib.h>

#define SECTION "corrin-section"

/* All is remembered on this desktop, but for the private entries and the sections of a summary that is made again. */
struct _CorrinSummaryChoices
{
  GtkWidget parent_instance;

  AdwExpanderRow *sections;
  AdwExpanderRow *details;
  AdwComboRow *name;
  GtkSwitch *birth_day;
  AdwComboRow *paper;
  GtkSwitch *grey;
  GtkSwitch *private_entries;

  GPtrArray *switches; /* (element-type GtkSwitch), of the sections */
  CorrinReportOptions options;
  gboolean is_again; /* the sections are those of the summary that is made again */
  gboolean is_showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSummaryChoices, corrin_summary_choices, GTK_TYPE_WIDGET)

static const CorrinReportSection *
section_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), SECTION);
}

static CorrinReportOptions
read_settings (CorrinSummaryChoices *self)
{
  CorrinReportOptions options = corrin_report_options_default ();
  g_autofree char *paper = g_settings_get_string (corrin_settings (), "paper");
  g_autofree char *sections = g_settings_get_string (corrin_settings (), "summary-sections");

  corrin_paper_parse (paper, &options.paper);
  options.name = (CorrinReportName) g_settings_get_enum (corrin_settings (), "summary-name");
  options.with_birth_day = g_settings_get_boolean (corrin_settings (), "summary-birth-day");
  options.is_grey = g_settings_get_boolean (corrin_settings (), "summary-grey");
  options.with_private = gtk_switch_get_active (self->private_entries);
  if (self->is_again)
    options.sections = self->options.sections;
  else if (sections[0] == '\0')
    options.sections = 0;
  else if (!corrin_report_sections_parse (sections, &options.sections, NULL))
    options.sections = corrin_report_sections_default ();
  return options;
}

static void
show_options (CorrinSummaryChoices *self)
{
  g_autofree char *sections = corrin_summary_sections_words (self->options.sections);
  g_autofree char *name = corrin_summary_name_words (&self->options);

  self->is_showing = TRUE;
  for (guint i = 0; i < self->switches->len; i++)
    gtk_switch_set_active (self->switches->pdata[i],
                           (self->options.sections & section_of (self->switches->pdata[i])->section) != 0);
  adw_expander_row_set_subtitle (self->sections, sections);
  adw_expander_row_set_subtitle (self->details, name);
  corrin_choice_row_set (self->name, self->options.name);
  corrin_choice_row_set (self->paper, g_settings_get_enum (corrin_settings (), "paper"));
  self->is_showing = FALSE;
}

static void
refresh (CorrinSummaryChoices *self)
{
  self->options = read_settings (self);
  show_options (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
settings_changed_cb (CorrinSummaryChoices *self, const char *key)
{
  if (g_str_equal (key, "summary-sections"))
    self->is_again = FALSE;
  if (g_str_has_prefix (key, "summary-") || g_str_equal (key, "paper"))
    refresh (self);
}

static void
keep_sections (CorrinReportSections sections)
{
  g_autofree char *words = corrin_report_sections_format (sections);

  if (sections == corrin_report_sections_default ())
    g_settings_reset (corrin_settings (), "summary-sections");
  else
    g_settings_set_string (corrin_settings (), "summary-sections", words);
}

static void
section_cb (CorrinSummaryChoices *self)
{
  CorrinReportSections sections = 0;

  if (self->is_showing)
    return;
  for (guint i = 0; i < self->switches->len; i++)
    if (gtk_switch_get_active (self->switches->pdata[i]))
      sections |= section_of (self->switches->pdata[i])->section;
  if (self->is_again)
    corrin_summary_choices_set_sections (self, sections);
  else
    keep_sections (sections);
}

static void
name_cb (CorrinSummaryChoices *self)
{
  if (!self->is_showing)
    g_settings_set_enum (corrin_settings (), "summary-name", (int) corrin_choice_row_get (self->name));
}

static void
paper_cb (CorrinSummaryChoices *self)
{
  if (!self->is_showing)
    g_settings_set_enum (corrin_settings (), "paper", (int) corrin_choice_row_get (self->paper));
}

static void
private_cb (CorrinSummaryChoices *self)
{
  if (self->options.with_private != gtk_switch_get_active (self->private_entries))
    refresh (self);
}

static GtkWidget *
section_row_new (CorrinSummaryChoices *self, const CorrinReportSection *section)
{
  const char *title = corrin_report_section_title (section);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget *button = gtk_switch_new ();

  if (section->is_appendix)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("In full, on pages of its own"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), SECTION, (gpointer) section);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (section_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->switches, button);
  return row;
}

static void
fill (CorrinSummaryChoices *self)
{
  guint n;
  const CorrinReportSection *table = corrin_report_sections (&n);
  GArray *names = corrin_choices_new ();
  GArray *papers = corrin_choices_new ();

  self->is_showing = TRUE;
  for (guint i = 0; i < n; i++)
    adw_expander_row_add_row (self->sections, section_row_new (self, &table[i]));
  corrin_choices_add (names, CORRIN_REPORT_NAME_WHOLE, _ ("Whole Name"));
  /* Translators: the first letters of a name. */
  corrin_choices_add (names, CORRIN_REPORT_NAME_INITIALS, _ ("Initials"));
  corrin_choices_add (names, CORRIN_REPORT_NAME_NONE, _ ("No Name"));
  corrin_choice_row_fill (self->name, names);
  /* Translators: the paper that is usual in the region. */
  corrin_choices_add (papers, 0, _ ("As Usual Here"));
  /* Translators: a size of paper. */
  corrin_choices_add (papers, 1, _ ("A4"));
  /* Translators: a size of paper. */
  corrin_choices_add (papers, 2, _ ("US Letter"));
  corrin_choice_row_fill (self->paper, papers);
  self->is_showing = FALSE;
}

static void
corrin_summary_choices_dispose (GObject *object)
{
  CorrinSummaryChoices *self = CORRIN_SUMMARY_CHOICES (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SUMMARY_CHOICES);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->switches, g_ptr_array_unref);
  G_OBJECT_CLASS (corrin_summary_choices_parent_class)->dispose (object);
}

static void
corrin_summary_choices_class_init (CorrinSummaryChoicesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_summary_choices_dispose;

  /**
   * CorrinSummaryChoices::changed:
   *
   * Something else was chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_SUMMARY_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/summary-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, sections);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, details);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, name);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, birth_day);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, paper);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, grey);
  gtk_widget_class_bind_template_child (widget_class, CorrinSummaryChoices, private_entries);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, private_cb);
}

static void
corrin_summary_choices_init (CorrinSummaryChoices *self)
{
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  g_settings_bind (corrin_settings (), "summary-birth-day", self->birth_day, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (corrin_settings (), "summary-grey", self->grey, "active", G_SETTINGS_BIND_DEFAULT);
  self->options = read_settings (self);
  show_options (self);
  g_signal_connect_object (corrin_settings (), "changed", G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * corrin_summary_choices_get:
 * @self: the choices
 *
 * Returns: what is chosen
 */
CorrinReportOptions
corrin_summary_choices_get (CorrinSummaryChoices *self)
{
  return self->options;
}

/**
 * corrin_summary_choices_set_sections:
 * @self: the choices
 * @sections: what a summary holds
 *
 * Chooses sections for a summary that is made again. What is usual stays, and is chosen again after
 * corrin_summary_choices_reset().
 */
void
corrin_summary_choices_set_sections (CorrinSummaryChoices *self, CorrinReportSections sections)
{
  self->is_again = TRUE;
  self->options.sections = sections;
  refresh (self);
}

/**
 * corrin_summary_choices_reset:
 * @self: the choices
 *
 * Goes back to what is usual. Private entries are chosen for one person, and for now.
 */
void
corrin_summary_choices_reset (CorrinSummaryChoices *self)
{
  self->is_again = FALSE;
  gtk_switch_set_active (self->private_entries, FALSE);
  refresh (self);
}
