/** What files of configs do, in words, and how they should be where they do something else. */
package dev.fairlead.gpu.lint;
