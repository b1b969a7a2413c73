/**
 * The executable tree that both template languages become: expressions, statements, the frame they
 * run in, and the seams to functions and parsers. Imports value and source.
 */
package dev.fairlead.tree;
