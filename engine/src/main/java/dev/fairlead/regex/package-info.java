/**
 * Go's regular expressions: their syntax, errors and replacement templates, matched by RE2/J. May
 * import value.
 */
package dev.fairlead.regex;
