package no.sosialekommuner.notification.event;

import no.sosialekommuner.contribution.propose.TagProposalDecided;
import no.sosialekommuner.editorial.FaqPublished;
import no.sosialekommuner.member.RoleGiven;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.space.MembershipGranted;
import no.sosialekommuner.space.MembershipRequested;
import no.sosialekommuner.strategy.ChapterAssigned;
import no.sosialekommuner.strategy.ChapterReleased;
import no.sosialekommuner.strategy.EvaluationDue;
import no.sosialekommuner.strategy.PlanAdopted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what happens around the contributions, in the transaction in which it does. */
@Component
class CommunityListener {

    private final Happenings happenings;

    CommunityListener(Happenings happenings) {
        this.happenings = happenings;
    }

    @EventListener
    void on(TagProposalDecided event) {
        happenings.proposalDecided(event.proposal());
    }

    @EventListener
    void on(FaqPublished event) {
        happenings.faqPublished(event.id());
    }

    @EventListener
    void on(MembershipRequested event) {
        happenings.membershipRequested(event.group(), event.member());
    }

    @EventListener
    void on(MembershipGranted event) {
        happenings.membershipGranted(event.group(), event.member());
    }

    @EventListener
    void on(ChapterAssigned event) {
        happenings.chapterAssigned(event);
    }

    @EventListener
    void on(PlanAdopted event) {
        happenings.done(Happening.PLAN_ADOPTED, event.plan(), null, event.by());
    }

    @EventListener
    void on(EvaluationDue event) {
        happenings.evaluationDue(event.plan());
    }

    @EventListener
    void on(ChapterReleased event) {
        happenings.chapterReleased(event);
    }

    @EventListener
    void on(RoleGiven event) {
        happenings.roleGiven(event.member(), event.role());
    }
}
