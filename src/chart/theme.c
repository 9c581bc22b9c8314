/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "theme.h"

#define RGBA(hex, opacity)                                                                                   \
  {                                                                                                          \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0, (opacity)          \
  }
#define RGB(hex) RGBA (hex, 1)

/* The shapes and dashes of the series are the same in every theme, so that paper and screen agree. */
#define STYLES(a, b, c, d, e, f)                                                                             \
  {                                                                                                          \
    { RGB (a), CORRIN_CHART_SHAPE_CIRCLE, { 0 }, 0 }, { RGB (b), CORRIN_CHART_SHAPE_SQUARE, { 7, 2.5 }, 2 }, \
        { RGB (c), CORRIN_CHART_SHAPE_TRIANGLE, { 3, 1.8 }, 2 },                                             \
        { RGB (d), CORRIN_CHART_SHAPE_DIAMOND, { 9, 2, 2, 2 }, 4 },                                          \
        { RGB (e), CORRIN_CHART_SHAPE_DOWN_TRIANGLE, { 1.5, 1.5 }, 2 },                                      \
    {                                                                                                        \
      RGB (f), CORRIN_CHART_SHAPE_CROSS, { 12, 3 }, 2                                                        \
    }                                                                                                        \
  }

/* Hues that stay apart for the three kinds of colour blindness, each at least 3 to 1 against the paper (tested).
 * Their lightness is close: in grey the shapes and dashes tell the series apart. */
static const CorrinChartTheme themes[CORRIN_CHART_N_THEMES] = {
  [CORRIN_CHART_THEME_LIGHT] = {
    .roles = {
      [CORRIN_CHART_ROLE_BACKGROUND] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_TEXT] = RGB (0x2a2a2e),
      [CORRIN_CHART_ROLE_MUTED] = RGB (0x63636b),
      [CORRIN_CHART_ROLE_GRID] = RGB (0xe6e6ea),
      [CORRIN_CHART_ROLE_AXIS] = RGB (0x8a8a93),
      [CORRIN_CHART_ROLE_BAND] = RGB (0xf5f6fa),
      [CORRIN_CHART_ROLE_BAND_EDGE] = RGB (0xc8c8d2),
      [CORRIN_CHART_ROLE_DOSE] = RGB (0x3d3846),
      [CORRIN_CHART_ROLE_GUIDE] = RGB (0xb4b4c0),
      [CORRIN_CHART_ROLE_FLAG] = RGB (0x8d8d97),
      [CORRIN_CHART_ROLE_LEADER] = RGB (0xa0a0a8),
    },
    .styles = STYLES (0x0072b2, 0xd55e00, 0x009e73, 0xa8518a, 0x7a5200, 0x333333),
    .line_width = 2.4, .rule_width = 1.2, .range_alpha = 0.12,
  },
  [CORRIN_CHART_THEME_DARK] = {
    .roles = {
      [CORRIN_CHART_ROLE_BACKGROUND] = RGB (0x1d1d20),
      [CORRIN_CHART_ROLE_TEXT] = RGB (0xf0f0f2),
      [CORRIN_CHART_ROLE_MUTED] = RGB (0xb2b2ba),
      [CORRIN_CHART_ROLE_GRID] = RGB (0x36363b),
      [CORRIN_CHART_ROLE_AXIS] = RGB (0x85858e),
      [CORRIN_CHART_ROLE_BAND] = RGB (0x27272c),
      [CORRIN_CHART_ROLE_BAND_EDGE] = RGB (0x55555f),
      [CORRIN_CHART_ROLE_DOSE] = RGB (0xdeddda),
      [CORRIN_CHART_ROLE_GUIDE] = RGB (0x5c5c66),
      [CORRIN_CHART_ROLE_FLAG] = RGB (0x8d8d97),
      [CORRIN_CHART_ROLE_LEADER] = RGB (0x70707a),
    },
    .styles = STYLES (0x56b4e9, 0xe69f00, 0x1fbf92, 0xe49ac5, 0xf0e442, 0xd0d0d0),
    .line_width = 2.4, .rule_width = 1.2, .range_alpha = 0.13,
  },
  [CORRIN_CHART_THEME_HIGH_CONTRAST] = {
    .roles = {
      [CORRIN_CHART_ROLE_BACKGROUND] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_TEXT] = RGB (0x000000),
      [CORRIN_CHART_ROLE_MUTED] = RGB (0x000000),
      [CORRIN_CHART_ROLE_GRID] = RGB (0xbdbdbd),
      [CORRIN_CHART_ROLE_AXIS] = RGB (0x000000),
      [CORRIN_CHART_ROLE_BAND] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_BAND_EDGE] = RGB (0x000000),
      [CORRIN_CHART_ROLE_DOSE] = RGB (0x000000),
      [CORRIN_CHART_ROLE_GUIDE] = RGB (0x6e6e6e),
      [CORRIN_CHART_ROLE_FLAG] = RGB (0x000000),
      [CORRIN_CHART_ROLE_LEADER] = RGB (0x000000),
    },
    .styles = STYLES (0x004f7d, 0xa04600, 0x006349, 0x7d3465, 0x5c3e00, 0x000000),
    .line_width = 3.4, .rule_width = 1.8, .range_alpha = 0.16,
  },
  [CORRIN_CHART_THEME_HIGH_CONTRAST_DARK] = {
    .roles = {
      [CORRIN_CHART_ROLE_BACKGROUND] = RGB (0x000000),
      [CORRIN_CHART_ROLE_TEXT] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_MUTED] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_GRID] = RGB (0x505050),
      [CORRIN_CHART_ROLE_AXIS] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_BAND] = RGB (0x000000),
      [CORRIN_CHART_ROLE_BAND_EDGE] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_DOSE] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_GUIDE] = RGB (0x8c8c8c),
      [CORRIN_CHART_ROLE_FLAG] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_LEADER] = RGB (0xffffff),
    },
    .styles = STYLES (0x7cc8f5, 0xffb733, 0x3ddbb0, 0xf0b4d8, 0xf7ee7a, 0xe6e6e6),
    .line_width = 3.4, .rule_width = 1.8, .range_alpha = 0.25,
  },
  /* Black and white safe, for fax and copier: the colours of the light theme would print as one grey. What means
   * something is dark enough to become black, and shades that lie on each other are light enough to become white:
   * a line of middle grey would be there only where a shade lies below it. */
  [CORRIN_CHART_THEME_PRINT] = {
    .roles = {
      [CORRIN_CHART_ROLE_BACKGROUND] = RGB (0xffffff),
      [CORRIN_CHART_ROLE_TEXT] = RGB (0x000000),
      [CORRIN_CHART_ROLE_MUTED] = RGB (0x000000),
      [CORRIN_CHART_ROLE_GRID] = RGB (0xdadada),
      [CORRIN_CHART_ROLE_AXIS] = RGB (0x202020),
      [CORRIN_CHART_ROLE_BAND] = RGB (0xf4f4f4),
      [CORRIN_CHART_ROLE_BAND_EDGE] = RGB (0x303030),
      [CORRIN_CHART_ROLE_DOSE] = RGB (0x000000),
      [CORRIN_CHART_ROLE_GUIDE] = RGB (0x686868),
      [CORRIN_CHART_ROLE_FLAG] = RGB (0x202020),
      [CORRIN_CHART_ROLE_LEADER] = RGB (0x303030),
    },
    .styles = STYLES (0x000000, 0x505050, 0x303030, 0x5a5a5a, 0x1a1a1a, 0x404040),
    .line_width = 2.2, .rule_width = 1, .range_alpha = 0.11,
  },
};

/**
 * corrin_chart_theme_get:
 * @kind: which
 *
 * Returns: (transfer none): the theme; copy it to change something, such as the background
 */
const CorrinChartTheme *
corrin_chart_theme_get (CorrinChartThemeKind kind)
{
  g_return_val_if_fail (kind < CORRIN_CHART_N_THEMES, &themes[CORRIN_CHART_THEME_LIGHT]);

  return &themes[kind];
}
