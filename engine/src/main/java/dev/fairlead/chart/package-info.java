/**
 * Charts and values: loading, metadata, files, dependencies, coalescing, --set, schemas. Imports
 * value, format and source.
 */
package dev.fairlead.chart;
