/** What a check found, and the forms in which it is reported. Imports value and format. */
package dev.fairlead.review;
