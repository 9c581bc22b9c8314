/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-tabs.h"

/* The pages to choose from: beside each other in the header of a wide window, with small names below the icons at the
 * bottom of a narrow one. Where the names do not fit there, as with large text, there are icons alone: the switchers of
 * libadwaita cut the names off, and cost a third of the time until the first frame. */
struct _CorrinPageTabs
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  gboolean is_wide;
};

enum
{
  PROP_0,
  STACK,
  IS_WIDE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CorrinPageTabs, corrin_page_tabs, ADW_TYPE_BIN)

static AdwViewStackPage *
page_of (GtkWidget *tab)
{
  return g_object_get_data (G_OBJECT (tab), "corrin-page");
}

static void
clicked_cb (CorrinPageTabs *self, GtkToggleButton *tab)
{
  AdwViewStackPage *page = page_of (GTK_WIDGET (tab));

  adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
  /* A second click must not release it. */
  gtk_toggle_button_set_active (tab, TRUE);
}

static GtkWidget *
make_content (CorrinPageTabs *self, AdwViewStackPage *page, gboolean with_name)
{
  GtkWidget *content = gtk_box_new (self->is_wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                                    self->is_wide ? 6 : 4);

  gtk_widget_set_valign (content, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (adw_view_stack_page_get_icon_name (page)));
  if (with_name)
    {
      GtkWidget *name = gtk_label_new (adw_view_stack_page_get_title (page));

      if (!self->is_wide)
        gtk_widget_add_css_class (name, "caption-heading");
      gtk_box_append (GTK_BOX (content), name);
    }
  return content;
}

static GtkWidget *
make_tab (CorrinPageTabs *self, AdwViewStackPage *page, gboolean with_name)
{
  GtkWidget *tab = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, "child",
                                 make_content (self, page, with_name), "hexpand", !self->is_wide, NULL);

  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, self->is_wide ? "header-tab" : "bottom-tab");
  if (!with_name)
    gtk_widget_set_tooltip_text (tab, adw_view_stack_page_get_title (page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_view_stack_page_get_title (page), -1);
  g_object_set_data (G_OBJECT (tab), "corrin-page", page);
  g_signal_connect_swapped (tab, "clicked", G_CALLBACK (clicked_cb), self);
  return tab;
}

static GtkWidget *
make_bar (CorrinPageTabs *self, gboolean with_names)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB_LIST, "homogeneous",
                                 TRUE, "spacing", self->is_wide ? 3 : 0, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      gtk_box_append (GTK_BOX (bar), make_tab (self, page, with_names));
    }
  return bar;
}

static void
select_in (CorrinPageTabs *self, GtkWidget *bar)
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
select_shown (CorrinPageTabs *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child == NULL)
    return;
  if (self->is_wide)
    select_in (self, child);
  else
    for (GtkWidget *bar = gtk_widget_get_first_child (child); bar != NULL;
         bar = gtk_widget_get_next_sibling (bar))
      select_in (self, bar);
}

static GtkWidget *
make_narrow (CorrinPageTabs *self)
{
  AdwSqueezer *squeezer = ADW_SQUEEZER (adw_squeezer_new ());

  adw_squeezer_set_homogeneous (squeezer, FALSE);
  adw_squeezer_add (squeezer, make_bar (self, TRUE));
  adw_squeezer_add (squeezer, make_bar (self, FALSE));
  return GTK_WIDGET (squeezer);
}

static void
fill (CorrinPageTabs *self)
{
  if (self->stack == NULL || adw_bin_get_child (ADW_BIN (self)) != NULL)
    return;
  adw_bin_set_child (ADW_BIN (self), self->is_wide ? make_bar (self, TRUE) : make_narrow (self));
  select_shown (self);
}

/* A wide window never shows the bar at the bottom, and does not pay for it; the one in the header decides by its width
 * whether it is shown. */
static void
corrin_page_tabs_map (GtkWidget *widget)
{
  fill (CORRIN_PAGE_TABS (widget));
  GTK_WIDGET_CLASS (corrin_page_tabs_parent_class)->map (widget);
}

static void
corrin_page_tabs_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorrinPageTabs *self = CORRIN_PAGE_TABS (object);

  if (id == IS_WIDE)
    self->is_wide = g_value_get_boolean (value);
  else if (id == STACK)
    {
      g_set_object (&self->stack, g_value_get_object (value));
      if (self->stack != NULL)
        g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (select_shown), self,
                                 G_CONNECT_SWAPPED);
      if (self->is_wide)
        fill (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_page_tabs_dispose (GObject *object)
{
  g_clear_object (&CORRIN_PAGE_TABS (object)->stack);
  G_OBJECT_CLASS (corrin_page_tabs_parent_class)->dispose (object);
}

static void
corrin_page_tabs_class_init (CorrinPageTabsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->set_property = corrin_page_tabs_set_property;
  object_class->dispose = corrin_page_tabs_dispose;
  GTK_WIDGET_CLASS (class)->map = corrin_page_tabs_map;

  /**
   * CorrinPageTabs:stack:
   *
   * The pages to choose from; all of them must be in it.
   */
  properties[STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CorrinPageTabs:is-wide:
   *
   * Whether it stands in the header of a wide window rather than at the bottom of a narrow one.
   */
  properties[IS_WIDE] = g_param_spec_boolean (
      "is-wide", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
corrin_page_tabs_init (CorrinPageTabs *self)
{
  (void) self;
}
