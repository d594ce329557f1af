/** Administration: who may do what, and who no longer comes in. */
@NullMarked
package no.sosialekommuner.member.admin;

import org.jspecify.annotations.NullMarked;
