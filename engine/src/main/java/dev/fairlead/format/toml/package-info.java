/** TOML as Helm reads and writes it. Imports format and value. */
package dev.fairlead.format.toml;
