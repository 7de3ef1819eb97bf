package io.dataproducts.gateway.selection;

/** How far an asset's quality is vouched for in Atlan. */
public enum Certificate {
    DRAFT,
    VERIFIED,
    DEPRECATED
}
