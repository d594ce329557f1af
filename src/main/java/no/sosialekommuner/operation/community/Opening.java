package no.sosialekommuner.operation.community;

import no.sosialekommuner.web.Site;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Before a server opens its port: is this the right kind of community? */
@Component
@ConditionalOnWebApplication
class Opening implements SmartInitializingSingleton {

    private final Site site;
    private final Community community;

    Opening(Site site, Community community) {
        this.site = site;
        this.community = community;
    }

    @Override
    public void afterSingletonsInstantiated() {
        community.require(site.demo() ? CommunityKind.SAMPLE : CommunityKind.REAL);
    }
}
