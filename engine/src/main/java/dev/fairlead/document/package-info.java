/** A chart's README, made from its values, schema and examples. Imports value, format and chart. */
package dev.fairlead.document;
