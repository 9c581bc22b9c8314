/* SPDX-License-Identifier: GPL-3.0-or-later */
/* measure COMMAND ARGUMENT...: runs a command and prints its wall time, user and system CPU time in seconds, its peak
 * memory in kB and its exit status. What it prints itself is thrown away.
 *
 * This is a program of its own because the peak of a process starts with that of the one it was forked from: started by
 * a script, every command would seem to need what the interpreter needs. */
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static void
become (char **command)
{
  int nowhere = open ("/dev/null", O_WRONLY);

  if (nowhere < 0 || dup2 (nowhere, STDOUT_FILENO) < 0)
    err (127, "/dev/null");
  execvp (command[0], command);
  err (127, "%s", command[0]);
}

int
main (int argc, char **argv)
{
  struct rusage used;
  double start = now ();
  int status;
  pid_t child;

  if (argc < 2)
    errx (2, "usage: measure COMMAND ARGUMENT...");
  child = fork ();
  if (child == 0)
    become (argv + 1);
  if (child < 0 || wait4 (child, &status, 0, &used) < 0)
    err (1, "%s", argv[1]);
  printf ("%.6f %.6f %.6f %ld %d\n", now () - start, seconds (used.ru_utime), seconds (used.ru_stime),
          used.ru_maxrss, WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status));
  return 0;
}
