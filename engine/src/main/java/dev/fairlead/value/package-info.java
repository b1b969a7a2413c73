/**
 * The value model: what a template value is, how it prints, compares, converts and whether it is
 * true. The only package that may inspect types. Imports nothing of this project.
 */
package dev.fairlead.value;
