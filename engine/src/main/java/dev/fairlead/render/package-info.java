/** Helm's rules for turning a chart and values into named documents. Imports all but cli. */
package dev.fairlead.render;
