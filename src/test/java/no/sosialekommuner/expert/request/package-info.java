@NullMarked
package no.sosialekommuner.expert.request;

import org.jspecify.annotations.NullMarked;
