/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "site-group.h"

#include "choice-row.h"
#include "clock.h"
#include "corrin-injection-resources.h"
#include "form-entry.h"
#include "form-text.h"
#include "injections.h"
#include "room-resource.h"
#include "site-map.h"
#include "site-use.h"

#include <glib/gi18n-lib.h>

/* Where an injection was given and by whom. The list says all that the picture does, and both choose the same. */
struct _CorrinSiteGroup
{
  AdwPreferencesGroup parent_instance;

  gboolean is_filling;

  AdwComboRow *site;
  GtkEditable *site_other;
  AdwExpanderRow *picture;
  CorrinSiteMap *map;
  GtkEditable *given_by;
  GtkWidget *givers;
  GMenu *givers_menu;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSiteGroup, corrin_site_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_site (CorrinSiteGroup *self)
{
  CorrinSite site = (CorrinSite) corrin_choice_row_get (self->site);

  gtk_widget_set_visible (GTK_WIDGET (self->site_other), site == CORRIN_SITE_OTHER);
  corrin_site_map_set_chosen (self->map, site);
}

static void
changed_cb (CorrinSiteGroup *self)
{
  if (self->is_filling)
    return;
  show_site (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
chosen_cb (CorrinSiteGroup *self, int site)
{
  corrin_choice_row_set (self->site, site);
}

static void
given_by_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  gtk_editable_set_text (CORRIN_SITE_GROUP (widget)->given_by, g_variant_get_string (parameter, NULL));
}

static void
corrin_site_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SITE_GROUP);
  G_OBJECT_CLASS (corrin_site_group_parent_class)->dispose (object);
}

static void
corrin_site_group_class_init (CorrinSiteGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_site_group_dispose;

  /**
   * CorrinSiteGroup::changed:
   *
   * A person changed something.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_SITE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (CORRIN_TYPE_SITE_MAP);
  CORRIN_ENTER_ROOM (injection);
  gtk_widget_class_install_action (widget_class, "site.given-by", "s", given_by_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/injection/site-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, site);
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, site_other);
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, picture);
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, map);
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, given_by);
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, givers);
  gtk_widget_class_bind_template_child (widget_class, CorrinSiteGroup, givers_menu);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
corrin_site_group_init (CorrinSiteGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_site_map_let_choose (self->map);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose on a Picture"), -1);
}

static void
fill_sites (CorrinSiteGroup *self, const CorrinDoseHistory *history)
{
  g_autoptr (GPtrArray) injections = corrin_injections_new (history->doses);
  g_autoptr (GPtrArray) uses = corrin_site_uses_new (injections, corrin_clock_today ());
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_SITE_NOT_KNOWN, _ ("Not noted"));
  for (guint i = 0; i < uses->len; i++)
    {
      const CorrinSiteUse *use = g_ptr_array_index (uses, i);
      g_autofree char *words = corrin_site_use_words (use);

      if (use->site != CORRIN_SITE_NOT_KNOWN && use->site != CORRIN_SITE_OTHER)
        corrin_choices_add (choices, use->site, words);
    }
  corrin_choices_add (choices, CORRIN_SITE_OTHER, _ ("Another site"));
  corrin_choice_row_fill (self->site, choices);
  corrin_site_map_set_uses (self->map, uses);
}

static void
fill_givers (CorrinSiteGroup *self, const CorrinDoseHistory *history)
{
  g_autoptr (GPtrArray) givers = corrin_dose_history_givers (history);

  for (guint i = 0; i < givers->len; i++)
    {
      /* An underscore in a menu would mark the letter after it as a key. */
      g_auto (GStrv) parts = g_strsplit (givers->pdata[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "site.given-by", "s", givers->pdata[i]);
      g_menu_append_item (self->givers_menu, item);
    }
  gtk_widget_set_visible (self->givers, givers->len > 0);
}

/**
 * corrin_site_group_fill:
 * @self: the lines of the site and of who gave it
 * @history: what was recorded
 *
 * Offers the sites with their last days, longest unused first, and the names used before.
 */
void
corrin_site_group_fill (CorrinSiteGroup *self, const CorrinDoseHistory *history)
{
  self->is_filling = TRUE;
  fill_sites (self, history);
  fill_givers (self, history);
  self->is_filling = FALSE;
}

/**
 * corrin_site_group_set:
 * @self: the lines of the site and of who gave it
 * @form: what they shall show
 */
void
corrin_site_group_set (CorrinSiteGroup *self, const CorrinInjectionForm *form)
{
  self->is_filling = TRUE;
  corrin_choice_row_set (self->site, form->site);
  corrin_form_entry_set (self->site_other, form->text[CORRIN_INJECTION_SITE_OTHER]);
  corrin_form_entry_set (self->given_by, form->text[CORRIN_INJECTION_GIVEN_BY]);
  show_site (self);
  self->is_filling = FALSE;
}

/**
 * corrin_site_group_get:
 * @self: the lines of the site and of who gave it
 * @form: (inout): gets what they show
 */
void
corrin_site_group_get (CorrinSiteGroup *self, CorrinInjectionForm *form)
{
  form->site = (CorrinSite) corrin_choice_row_get (self->site);
  corrin_form_set (&form->text[CORRIN_INJECTION_SITE_OTHER], gtk_editable_get_text (self->site_other));
  corrin_form_set (&form->text[CORRIN_INJECTION_GIVEN_BY], gtk_editable_get_text (self->given_by));
}
