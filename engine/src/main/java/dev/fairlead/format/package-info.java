/** YAML, JSON and TOML as Helm reads and writes them. Imports value and source. */
package dev.fairlead.format;
