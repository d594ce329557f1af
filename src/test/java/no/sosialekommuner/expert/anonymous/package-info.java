@NullMarked
package no.sosialekommuner.expert.anonymous;

import org.jspecify.annotations.NullMarked;
