/**
 * Charts written in Jinja: parsed with jinjava's scanner and expression parser, typed by the values
 * schema, lowered to the same tree that Go templates become. Nothing in here evaluates a template.
 */
package dev.fairlead.jinja;
