package no.sosialekommuner.search.index;

import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Puts a text into its part of the index; it stays there, whatever becomes of the text. */
final class PartBinder implements RoutingBinder {

    @Override
    public void bind(RoutingBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(TextEntry.class, new Parts());
    }

    private static final class Parts implements RoutingBridge<TextEntry> {

        @Override
        public void route(DocumentRoutes routes, Object id, TextEntry entry, RoutingBridgeRouteContext context) {
            routes.addRoute().routingKey(part(id));
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes, Object id, TextEntry entry, RoutingBridgeRouteContext context) {
            routes.addRoute().routingKey(part(id));
        }

        private static String part(Object id) {
            return Sample.partOf(EntryId.of((String) id));
        }
    }
}
