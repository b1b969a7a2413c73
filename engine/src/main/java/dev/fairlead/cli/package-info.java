/**
 * The command line: one table of commands and flags, and the only place with standard streams, exit
 * codes and threads. Imports everything.
 */
package dev.fairlead.cli;
