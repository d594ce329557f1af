package no.sosialekommuner;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.feedback.Round;
import no.sosialekommuner.search.Searched;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real PostgreSQL, started once for all tests that say this and listening on a real port for those
 * that bring a browser. Tests share the database: each makes the contributions that it speaks of.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "sk.answers-along=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabase.class, PostOffice.Opening.class})
@Import({
    Cast.class,
    Topics.class,
    Answers.class,
    Pages.class,
    Searched.class,
    Browser.class,
    PostOffice.class,
    OneConnectionEach.class,
    MovingClock.class,
    News.class,
    PlanStories.class,
    Round.class,
    TestPanels.class,
    ConfidentialStories.class,
    AgreementStories.class
})
public @interface CommunityTest {}
