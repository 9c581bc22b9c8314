# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript r-chart.R OUT.png DOSES.csv POINTS.csv...: what plain-chart draws, by R.
arguments <- commandArgs(TRUE)
read <- function(path) scan(path, what = list(x = 0, y = 0), sep = ",", quiet = TRUE)
lines_read <- lapply(arguments[-(1:2)], read)
doses <- read(arguments[2])
png(arguments[1], width = 1600, height = 900, type = "cairo")
plot(NULL, xlim = range(sapply(lines_read, function(line) range(line$x))), ylim = c(0, 10), xlab = "", ylab = "")
for (i in seq_along(lines_read)) lines(lines_read[[i]], col = i + 1, lwd = 1.5)
segments(doses$x, 0, doses$x, doses$y / max(doses$y) * 1.5, col = "firebrick")
invisible(dev.off())
