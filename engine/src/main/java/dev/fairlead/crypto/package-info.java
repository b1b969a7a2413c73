/**
 * Keys, certificates, passwords and ciphers as Go makes them. The only package that uses
 * BouncyCastle, whose classes load only when a template asks for one of these. May import value.
 */
package dev.fairlead.crypto;
