/** Source texts, positions in them and failures that have a position. Imports nothing. */
package dev.fairlead.source;
