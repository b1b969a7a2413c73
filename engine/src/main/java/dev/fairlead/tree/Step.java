package dev.fairlead.tree;

/**
 * A place in a template that is being executed, and from where it was called.
 *
 * @param round counts the rounds of loops and the calls of templates, over all of a render: what
 *     one template does in one round of its innermost loop has the same
 * @param caller where the template was called; null for the outermost
 */
public record Step(Template template, int offset, int round, Step caller) {}
