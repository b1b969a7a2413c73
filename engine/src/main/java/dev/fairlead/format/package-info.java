/** YAML and JSON as Helm reads and writes them; TOML lies in a package below. Imports value. */
package dev.fairlead.format;
