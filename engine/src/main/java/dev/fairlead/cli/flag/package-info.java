/**
 * Flags as rows of a table, and a reader of command lines with pflag's grammar over them. Imports
 * value.
 */
package dev.fairlead.cli.flag;
