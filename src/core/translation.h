/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

void corrin_translation_start (void);
