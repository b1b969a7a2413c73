/** Rendered text to manifests: splitting, hooks, kind order. Imports value and format. */
package dev.fairlead.manifest;
