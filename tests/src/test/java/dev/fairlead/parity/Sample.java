package dev.fairlead.parity;

/**
 * A template and its values.
 *
 * @param name the template's name in errors
 * @param values as YAML
 */
record Sample(String name, String template, String values) {}
