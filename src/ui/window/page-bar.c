/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-bar.h"

/* The pages at the bottom of a narrow window. Where their names do not fit, as with large text, there are icons alone:
 * AdwViewSwitcherBar would cut the names off. */
struct _CorrinPageBar
{
  AdwBin parent_instance;

  AdwViewStack *stack;
};

enum
{
  PROP_0,
  STACK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CorrinPageBar, corrin_page_bar, ADW_TYPE_BIN)

static AdwViewStackPage *
page_of (GtkWidget *tab)
{
  return g_object_get_data (G_OBJECT (tab), "corrin-page");
}

static void
clicked_cb (CorrinPageBar *self, GtkToggleButton *tab)
{
  AdwViewStackPage *page = page_of (GTK_WIDGET (tab));

  adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
  /* A second click must not release it. */
  gtk_toggle_button_set_active (tab, TRUE);
}

static GtkWidget *
make_content (AdwViewStackPage *page, gboolean with_names)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_set_valign (content, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (adw_view_stack_page_get_icon_name (page)));
  if (with_names)
    {
      GtkWidget *name = gtk_label_new (adw_view_stack_page_get_title (page));

      gtk_widget_add_css_class (name, "caption-heading");
      gtk_box_append (GTK_BOX (content), name);
    }
  return content;
}

static GtkWidget *
make_tab (CorrinPageBar *self, AdwViewStackPage *page, gboolean with_names)
{
  GtkWidget *tab = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, "child",
                                 make_content (page, with_names), "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, "page-tab");
  if (!with_names)
    gtk_widget_set_tooltip_text (tab, adw_view_stack_page_get_title (page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_view_stack_page_get_title (page), -1);
  g_object_set_data (G_OBJECT (tab), "corrin-page", page);
  g_signal_connect_swapped (tab, "clicked", G_CALLBACK (clicked_cb), self);
  return tab;
}

static GtkWidget *
make_bar (CorrinPageBar *self, gboolean with_names)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  GtkWidget *bar =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB_LIST, "homogeneous", TRUE, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      gtk_box_append (GTK_BOX (bar), make_tab (self, page, with_names));
    }
  return bar;
}

static void
select_in (CorrinPageBar *self, GtkWidget *bar)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->stack);

  for (GtkWidget *tab = gtk_widget_get_first_child (bar); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      gboolean is_shown = adw_view_stack_page_get_child (page_of (tab)) == shown;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), is_shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED, is_shown, -1);
    }
}

static void
select_shown (CorrinPageBar *self)
{
  GtkWidget *squeezer = adw_bin_get_child (ADW_BIN (self));

  if (squeezer == NULL)
    return;
  for (GtkWidget *bar = gtk_widget_get_first_child (squeezer); bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    select_in (self, bar);
}

/* A wide window never shows the bar, and does not pay for it. */
static void
corrin_page_bar_map (GtkWidget *widget)
{
  CorrinPageBar *self = CORRIN_PAGE_BAR (widget);

  if (adw_bin_get_child (ADW_BIN (self)) == NULL)
    {
      AdwSqueezer *squeezer = ADW_SQUEEZER (adw_squeezer_new ());

      adw_squeezer_set_homogeneous (squeezer, FALSE);
      adw_squeezer_add (squeezer, make_bar (self, TRUE));
      adw_squeezer_add (squeezer, make_bar (self, FALSE));
      adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (squeezer));
      select_shown (self);
    }
  GTK_WIDGET_CLASS (corrin_page_bar_parent_class)->map (widget);
}

static void
corrin_page_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorrinPageBar *self = CORRIN_PAGE_BAR (object);

  if (id != STACK)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_set_object (&self->stack, g_value_get_object (value));
  if (self->stack != NULL)
    g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (select_shown), self,
                             G_CONNECT_SWAPPED);
}

static void
corrin_page_bar_dispose (GObject *object)
{
  g_clear_object (&CORRIN_PAGE_BAR (object)->stack);
  G_OBJECT_CLASS (corrin_page_bar_parent_class)->dispose (object);
}

static void
corrin_page_bar_class_init (CorrinPageBarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->set_property = corrin_page_bar_set_property;
  object_class->dispose = corrin_page_bar_dispose;
  GTK_WIDGET_CLASS (class)->map = corrin_page_bar_map;

  /**
   * CorrinPageBar:stack:
   *
   * The pages to choose from.
   */
  properties[STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
corrin_page_bar_init (CorrinPageBar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "page-bar");
}
