//! Parts of pages that many views share.
