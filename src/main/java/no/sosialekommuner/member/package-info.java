/** Members: who they are, how they sign in, and the viewer of every request. */
@ApplicationModule(allowedDependencies = {"web", "database", "file", "mail", "organisation", "taxonomy", "text"})
@NullMarked
package no.sosialekommuner.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
