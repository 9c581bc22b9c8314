/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-output.h"

#include <math.h>

struct _CorrinJsonOutput
{
  GString *text;
  guint depth;
  gboolean is_first;
};

/**
 * corrin_json_output_new:
 * @text: where to append; it must outlive the output, and may be emptied between members
 *
 * Returns: (transfer full): an output for one value
 */
CorrinJsonOutput *
corrin_json_output_new (GString *text)
{
  CorrinJsonOutput *self = g_new0 (CorrinJsonOutput, 1);

  self->text = text;
  self->is_first = TRUE;
  return self;
}

/**
 * corrin_json_output_free:
 * @self: (nullable) (transfer full): an output
 */
void
corrin_json_output_free (CorrinJsonOutput *self)
{
  g_free (self);
}

static void
append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (out, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (out, "\\n");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
new_line (CorrinJsonOutput *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (CorrinJsonOutput *self, const char *name)
{
  if (!self->is_first)
    g_string_append_c (self->text, ',');
  self->is_first = FALSE;
  if (self->depth > 0)
    new_line (self);
  if (name == NULL)
    return;
  append_string (self->text, name);
  g_string_append (self->text, ": ");
}

static void
begin_level (CorrinJsonOutput *self, const char *name, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_first = TRUE;
}

static void
end_level (CorrinJsonOutput *self, char bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_first)
    new_line (self);
  g_string_append_c (self->text, bracket);
  self->is_first = FALSE;
  if (self->depth == 0)
    g_string_append_c (self->text, '\n');
}

void
corrin_json_output_begin_object (CorrinJsonOutput *self, const char *name)
{
  begin_level (self, name, '{');
}

void
corrin_json_output_end_object (CorrinJsonOutput *self)
{
  end_level (self, '}');
}

void
corrin_json_output_begin_array (CorrinJsonOutput *self, const char *name)
{
  begin_level (self, name, '[');
}

void
corrin_json_output_end_array (CorrinJsonOutput *self)
{
  end_level (self, ']');
}

/**
 * corrin_json_output_text:
 * @self: an output
 * @name: (nullable): the name of the member
 * @text: (nullable): UTF-8; %NULL becomes null
 */
void
corrin_json_output_text (CorrinJsonOutput *self, const char *name, const char *text)
{
  begin_value (self, name);
  if (text != NULL)
    append_string (self->text, text);
  else
    g_string_append (self->text, "null");
}

void
corrin_json_output_flag (CorrinJsonOutput *self, const char *name, gboolean flag)
{
  begin_value (self, name);
  g_string_append (self->text, flag ? "true" : "false");
}

void
corrin_json_output_whole (CorrinJsonOutput *self, const char *name, gint64 number)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

/* The shortest of the usual forms that reads back as the same number. */
static void
append_number (GString *out, double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, formats[i], number), NULL) == number)
      break;
  g_string_append (out, buffer);
}

/**
 * corrin_json_output_number:
 * @self: an output
 * @name: (nullable): the name of the member
 * @number: a number; what is not finite becomes null
 *
 * Writes with as many digits as are needed to read the same number back, and a point whatever the locale.
 */
void
corrin_json_output_number (CorrinJsonOutput *self, const char *name, double number)
{
  if (!isfinite (number))
    {
      corrin_json_output_null (self, name);
      return;
    }
  begin_value (self, name);
  append_number (self->text, number);
}

/**
 * corrin_json_output_score:
 * @self: an output
 * @name: (nullable): the name of the member
 * @score: a score; what is not finite becomes null
 *
 * As corrin_json_output_number(), but a whole score has a decimal too, so that scores look alike: 5.0.
 */
void
corrin_json_output_score (CorrinJsonOutput *self, const char *name, double score)
{
  corrin_json_output_number (self, name, score);
  if (isfinite (score) && score == floor (score) && fabs (score) < 1e15)
    g_string_append (self->text, ".0");
}

void
corrin_json_output_null (CorrinJsonOutput *self, const char *name)
{
  begin_value (self, name);
  g_string_append (self->text, "null");
}
