/** The functions that templates call, one class per family. Imports tree, value and format. */
package dev.fairlead.function;
