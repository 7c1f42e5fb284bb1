import { BATCH_SIZE } from "./read-request.ts";
import { TYPES } from "./vocabulary.ts";

/** What the service is and where its parts are. `origin` is where the site is read, `icon` the path of its icon. */
export function manifestOf(origin: string, icon: string) {
  const at = (path: string) => ({ service_url: origin, service_path: `/reconcile/${path}` });
  return {
    versions: ["0.2"],
    name: "Amity: places of friendship cities",
    identifierSpace: `${origin}/places/`,
    schemaSpace: `${origin}/api/openapi.json`,
    documentation: `${origin}/api`,
    logo: `${origin}${icon}`,
    batchSize: BATCH_SIZE,
    defaultTypes: TYPES.map(({ id, name }) => ({ id, name })),
    view: { url: `${origin}/reconcile/view/{{id}}` },
    preview: { url: `${origin}/reconcile/preview/{{id}}`, width: 400, height: 180 },
    suggest: {
      entity: at("suggest/entity"),
      type: at("suggest/type"),
      property: at("suggest/property"),
    },
    extend: { propose_properties: at("properties"), property_settings: [] },
  };
}
