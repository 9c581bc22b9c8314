# SPDX-License-Identifier: GPL-3.0-or-later
# gnuplot -c gnuplot-chart.gp OUT.png DOSES.csv POINTS.csv...: what plain-chart draws, by gnuplot.
set terminal pngcairo size 1600,900
set output ARG1
set datafile separator ","
stats ARG2 using 2 nooutput
lines = ARG3
if (ARGC >= 4) { lines = lines . " " . ARG4 }
if (ARGC >= 5) { lines = lines . " " . ARG5 }
set yrange [0:10]
plot for [path in lines] path using 1:2 with lines linewidth 1.5 notitle, \
  ARG2 using 1:($2 / STATS_max * 1.5) with impulses linecolor "dark-red" notitle
