/** Go templates: lexer, parser, and the printer back to text. Imports tree, value and source. */
package dev.fairlead.gotmpl;
