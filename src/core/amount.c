/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "amount.h"

#include "decimal.h"
#include "errors.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef enum
{
  UNIT_NONE,
  UNIT_MICROGRAM,
  UNIT_MILLIGRAM,
  UNIT_MILLILITRE,
} Unit;

typedef struct
{
  CorrinDecimal number;
  Unit unit;
} Quantity;

typedef enum
{
  UNREADABLE,
  AMBIGUOUS,
  NOT_POSITIVE,
  FRACTION,
  TOO_LONG,
} Refusal;

/* What is left to read, and why reading ended. */
typedef struct
{
  const char *rest;
  Refusal refusal;
} Reader;

static const struct
{
  Unit unit;
  const char *name;
} unit_names[] = {
  { UNIT_MICROGRAM, "mcg" },          { UNIT_MICROGRAM, "mcgs" },         { UNIT_MICROGRAM, "ug" },
  { UNIT_MICROGRAM, "microgram" },    { UNIT_MICROGRAM, "micrograms" },   { UNIT_MICROGRAM, "microgramme" },
  { UNIT_MICROGRAM, "microgrammes" }, { UNIT_MICROGRAM, "mikrogramm" },   { UNIT_MILLIGRAM, "mg" },
  { UNIT_MILLIGRAM, "mgs" },          { UNIT_MILLIGRAM, "milligram" },    { UNIT_MILLIGRAM, "milligrams" },
  { UNIT_MILLIGRAM, "milligramme" },  { UNIT_MILLIGRAM, "milligrammes" }, { UNIT_MILLIGRAM, "milligramm" },
  { UNIT_MILLILITRE, "ml" },          { UNIT_MILLILITRE, "mls" },         { UNIT_MILLILITRE, "cc" },
  { UNIT_MILLILITRE, "milliliter" },  { UNIT_MILLILITRE, "milliliters" }, { UNIT_MILLILITRE, "millilitre" },
  { UNIT_MILLILITRE, "millilitres" },
};

static gboolean
refuse (Reader *reader, Refusal refusal)
{
  reader->refusal = refusal;
  return FALSE;
}

/* Brings a character to what stands for it in the ASCII that the reader sees; '?' is read by nothing. */
static char
plain_char (gunichar c, gboolean between_digits)
{
  switch (c)
    {
    case 0x00B5: /* micro sign */
    case 0x03BC: /* Greek mu */
      return 'u';
    case 0x00D7: /* multiplication sign */
      return 'x';
    case 0x2212: /* minus sign */
      return '-';
    case 0x2019: /* apostrophe */
      return '\'';
    case 0x00A0: /* spaces that do not break stand between thousands, or before a unit */
    case 0x2009:
    case 0x202F:
      return between_digits ? '\'' : ' ';
    default:
      if (c < 0x80)
        return g_ascii_isspace ((char) c) ? ' ' : g_ascii_tolower ((char) c);
      return '?';
    }
}

static char *
plain_text (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      gboolean after_digit = plain->len > 0 && g_ascii_isdigit (plain->str[plain->len - 1]);

      next = g_utf8_next_char (p);
      g_string_append_c (plain, plain_char (g_utf8_get_char (p), after_digit && g_ascii_isdigit (*next)));
    }
  return g_strstrip (g_string_free (plain, FALSE));
}

static void
skip_spaces (Reader *reader)
{
  reader->rest += strspn (reader->rest, " ");
}

/* Takes @word and the spaces after it, unless it is the beginning of a longer word. */
static gboolean
take_word (Reader *reader, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (reader->rest, word, length) != 0)
    return FALSE;
  if (g_ascii_isalpha (word[0]) && g_ascii_isalpha (reader->rest[length]))
    return FALSE;
  reader->rest += length;
  skip_spaces (reader);
  return TRUE;
}

static gboolean
take_one_of (Reader *reader, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (take_word (reader, words[i]))
        return TRUE;
    }
  return FALSE;
}

static Unit
take_unit (Reader *reader)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_names); i++)
    {
      if (take_word (reader, unit_names[i].name))
        return unit_names[i].unit;
    }
  return UNIT_NONE;
}

static gboolean
read_number (Reader *reader, const char *text, gsize length, Quantity *quantity)
{
  /* "1,000" micrograms are not one microgram written to three decimals; "1,000" milligrams may be one. */
  gboolean mostly_whole = quantity->unit == UNIT_MICROGRAM;

  switch (corrin_decimal_parse (text, length, mostly_whole, &quantity->number))
    {
    case CORRIN_DECIMAL_READ:
      return quantity->number.digits > 0 || refuse (reader, NOT_POSITIVE);
    case CORRIN_DECIMAL_AMBIGUOUS:
      return refuse (reader, AMBIGUOUS);
    case CORRIN_DECIMAL_TOO_LONG:
      return refuse (reader, TOO_LONG);
    case CORRIN_DECIMAL_UNREADABLE:
    default:
      return refuse (reader, UNREADABLE);
    }
}

/* A number with its unit. A number with nothing behind it is micrograms. */
static gboolean
take_quantity (Reader *reader, Quantity *quantity)
{
  const char *text = reader->rest;
  gsize length = corrin_decimal_length (text);

  if (text[0] == '-' && corrin_decimal_length (text + 1) > 0)
    return refuse (reader, NOT_POSITIVE);
  if (length == 0)
    return refuse (reader, UNREADABLE);

  reader->rest += length;
  skip_spaces (reader);
  quantity->unit = reader->rest[0] == '\0' ? UNIT_MICROGRAM : take_unit (reader);
  if (quantity->unit == UNIT_NONE)
    return refuse (reader, UNREADABLE);
  return read_number (reader, text, length, quantity);
}

/* The volume behind "/" or "in": "mL" alone is one millilitre, and @counted is %FALSE then. */
static gboolean
take_volume (Reader *reader, Quantity *volume, gboolean *counted)
{
  *counted = !g_ascii_isalpha (reader->rest[0]);
  if (*counted)
    {
      if (!take_quantity (reader, volume))
        return FALSE;
    }
  else
    *volume = (Quantity){ { .digits = 1 }, take_unit (reader) };
  return volume->unit == UNIT_MILLILITRE || refuse (reader, UNREADABLE);
}

static guint64
power_of_ten (int exponent)
{
  guint64 power = 1;

  for (int i = 0; i < exponent; i++)
    power *= 10;
  return power;
}

/* Micrograms or millilitres times 10^decimals; never more than 10^18. */
static guint64
scaled (const Quantity *quantity)
{
  return quantity->number.digits * (quantity->unit == UNIT_MILLIGRAM ? 1000 : 1);
}

static double
value_of (const Quantity *quantity)
{
  return (double) scaled (quantity) / (double) power_of_ten (quantity->number.decimals);
}

static gboolean
set_micrograms (Reader *reader, CorrinAmount *amount, guint64 numerator, guint64 denominator)
{
  if (numerator % denominator != 0)
    return refuse (reader, FRACTION);
  if (numerator / denominator > G_MAXINT64)
    return refuse (reader, TOO_LONG);
  amount->micrograms = (gint64) (numerator / denominator);
  return TRUE;
}

/* "1 mg", "1 mg/1 mL" (a dose in a volume) and "1 mg/mL" (a strength, not a dose). */
static gboolean
read_mass (Reader *reader, const Quantity *mass, const char *const *per, CorrinAmount *amount)
{
  Quantity volume;
  gboolean counted = TRUE;

  if (take_one_of (reader, per))
    {
      if (!take_volume (reader, &volume, &counted))
        return FALSE;
      amount->strength = value_of (mass) / value_of (&volume);
      amount->volume_ml = counted ? value_of (&volume) : NAN;
    }
  return !counted || set_micrograms (reader, amount, scaled (mass), power_of_ten (mass->number.decimals));
}

/* "1 mL" (not a dose) and "1 mL of 1 mg/mL", computed in whole numbers so that nothing is rounded. */
static gboolean
read_volume (Reader *reader, const Quantity *given, const char *const *per, CorrinAmount *amount)
{
  static const char *const of[] = { "of", "x", "*", "@", "at", ",", NULL };
  Quantity mass;
  Quantity volume;
  gboolean counted;
  guint64 numerator;
  guint64 denominator;

  amount->volume_ml = value_of (given);
  if (reader->rest[0] == '\0')
    return TRUE;

  take_one_of (reader, of);
  if (!take_quantity (reader, &mass))
    return FALSE;
  if (mass.unit == UNIT_MILLILITRE || !take_one_of (reader, per))
    return refuse (reader, UNREADABLE);
  if (!take_volume (reader, &volume, &counted))
    return FALSE;

  amount->strength = value_of (&mass) / value_of (&volume);
  if (!g_uint64_checked_mul (&numerator, scaled (&mass), given->number.digits)
      || !g_uint64_checked_mul (&numerator, numerator, power_of_ten (volume.number.decimals))
      || !g_uint64_checked_mul (&denominator, volume.number.digits,
                                power_of_ten (mass.number.decimals + given->number.decimals)))
    return refuse (reader, TOO_LONG);
  return set_micrograms (reader, amount, numerator, denominator);
}

static gboolean
read_amount (Reader *reader, CorrinAmount *amount)
{
  static const char *const per[] = { "/", "per", "in", NULL };
  Quantity first;

  if (!take_quantity (reader, &first))
    return FALSE;
  if (first.unit == UNIT_MILLILITRE ? !read_volume (reader, &first, per, amount)
                                    : !read_mass (reader, &first, per, amount))
    return FALSE;
  return reader->rest[0] == '\0' || refuse (reader, UNREADABLE);
}

static char *
refusal_message (Refusal refusal, const char *typed)
{
  switch (refusal)
    {
    case AMBIGUOUS:
      return g_strdup_printf (
          /* Translators: %s is what was typed, such as "1.000 mg". Leave the example as it is. */
          _ ("“%s” can be read in two ways, because “.” and “,” mark decimals or thousands. "
             "Write the dose in whole micrograms, like “1000 mcg”."),
          typed);
    case NOT_POSITIVE:
      /* Translators: %s is what was typed, such as "0 mg". */
      return g_strdup_printf (_ ("“%s” is not a dose: it must be more than zero."), typed);
    case FRACTION:
      /* Translators: %s is what was typed, such as "0.5 mcg". */
      return g_strdup_printf (_ ("“%s” is not a whole number of micrograms."), typed);
    case TOO_LONG:
      /* Translators: %s is what was typed, a very large or very long number. */
      return g_strdup_printf (_ ("“%s” has too many digits for a dose."), typed);
    case UNREADABLE:
    default:
      /* Translators: %s is what was typed. Leave the examples as they are: they are what the program can read. */
      return g_strdup_printf (_ ("“%s” cannot be read as a dose. Write it like “1 mg”, “1000 mcg” or "
                                 "“1 mL of 1 mg/mL”."),
                              typed);
    }
}

/**
 * corrin_amount_parse:
 * @text: what was typed
 * @amount: (out caller-allocates): what it says; left alone if it is refused
 * @error: return location for %CORRIN_ERROR_INVALID
 *
 * Reads a dose as people type it: "1 mg", "1000 mcg", "1,000 µg", "0,5 mg", "1 mL of 1 mg/mL", "1 mg/1 mL", "1 mL",
 * or a number alone, which is micrograms. Capital letters do not matter.
 *
 * A point or comma before exactly three digits marks thousands if the unit is micrograms. With milligrams and
 * millilitres "1.000" may be one or a thousand, so it is refused instead of guessed; "0.500" is not. A
 * no-break space or an apostrophe marks thousands, a plain space does not: "2 500 mcg" may be two ampoules.
 *
 * Returns: whether @text is an amount. Zero, less, fractions of a microgram and more than 64 bits hold are not.
 */
gboolean
corrin_amount_parse (const char *text, CorrinAmount *amount, GError **error)
{
  CorrinAmount read = { .micrograms = 0, .volume_ml = NAN, .strength = NAN };
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *message = NULL;
  Reader reader = { 0 };

  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  shown = g_utf8_make_valid (text, -1);
  plain = plain_text (shown);
  reader.rest = plain;
  if (read_amount (&reader, &read))
    {
      *amount = read;
      return TRUE;
    }
  message = refusal_message (reader.refusal, shown);
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, message);
  return FALSE;
}

/**
 * corrin_micrograms_are_usual:
 * @micrograms: a dose
 *
 * Returns: whether the dose lies where most do; if not, ask whether the unit was meant so
 */
gboolean
corrin_micrograms_are_usual (gint64 micrograms)
{
  return micrograms >= CORRIN_MICROGRAMS_USUAL_MIN && micrograms <= CORRIN_MICROGRAMS_USUAL_MAX;
}

/**
 * corrin_micrograms_display:
 * @micrograms: a dose
 *
 * Returns: (transfer full): the dose for people, such as "1000 micrograms"
 */
char *
corrin_micrograms_display (gint64 micrograms)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, micrograms);

  /* Translators: %s is a whole number. Do not shorten the unit: it is mistaken for milligrams too easily. */
  return g_strdup_printf (ngettext ("%s microgram", "%s micrograms", (gulong) micrograms), number);
}
