/**
 * JSON Schema as Helm checks values with it: drafts 4 to 2020-12, with the texts of
 * santhosh-tekuri/jsonschema v6. Imports value, format and regex.
 */
package dev.fairlead.chart.schema;
