//! An object store, and the few things that a deploy asks of it. The door to object_store.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::TryStreamExt;
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, BackoffConfig, Error, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload,
    RetryConfig, UpdateVersion,
};

use super::credentials;
use super::refusal::{Progressed, refused};
use super::requests::{RequestLog, Requests, StoreTrouble};
use crate::diagnostics::{message, name};
use crate::io::Failure;
use crate::model::{StoreKind, StorePlace};
use crate::parse::address;

/// A store that is being deployed to. Clones ask the same one.
#[derive(Clone)]
pub struct TargetStore {
    inner: Arc<dyn ObjectStore>,
    told: Arc<RequestLog>,
    place: StorePlace,
}

/// Whose bytes an object holds now; what is written over it names it.
pub type Version = UpdateVersion;

/// How an object is written.
pub struct Sent<'a> {
    pub content_type: &'a str,
    pub cache: &'a str,
}

/// What came of a write that has a condition.
pub enum Conditional {
    Written(Version),
    /// Somebody else was there first.
    Other,
}

/// Four times in a row, with longer and longer pauses between: about half a minute.
fn patience() -> RetryConfig {
    let backoff =
        BackoffConfig { init_backoff: Duration::from_millis(200), max_backoff: Duration::from_secs(8), base: 3. };
    RetryConfig { backoff, max_retries: 4, retry_timeout: Duration::from_secs(150) }
}

impl TargetStore {
    /// Asks nothing yet.
    pub fn open(place: &StorePlace) -> Result<Self, Failure> {
        let requests = Requests::new();
        let told = requests.told();
        let inner = match place.kind {
            StoreKind::S3 => s3(place, requests).build().map(|store| Arc::new(store) as Arc<dyn ObjectStore>),
            StoreKind::Google => google(place, requests).build().map(|store| Arc::new(store) as Arc<dyn ObjectStore>),
            StoreKind::Azure => azure(place, requests).build().map(|store| Arc::new(store) as Arc<dyn ObjectStore>),
        };
        let inner = inner.map_err(|_| Failure::of(message!("store-not-set-up", target = name(shown(place)))))?;
        Ok(Self { inner, told, place: place.clone() })
    }

    /// As the target is typed.
    pub fn shown(&self) -> String {
        shown(&self.place)
    }

    /// Requests so far.
    pub fn requests(&self) -> usize {
        self.told.count()
    }

    fn path(&self, file: &str) -> Result<Path, Failure> {
        Path::parse(format!("{}{file}", self.place.prefix))
            .map_err(|_| Failure::of(message!("store-name", file = name(file), target = name(self.shown()))))
    }

    pub fn refusal(&self, file: &str, error: &Error, so_far: Progressed) -> Failure {
        let trouble = match error {
            Error::Unauthenticated { .. } | Error::PermissionDenied { .. } => Some(StoreTrouble::Status(403)),
            Error::NotFound { .. } => Some(StoreTrouble::Status(404)),
            _ => self.told.trouble(),
        };
        refused(file, &self.shown(), trouble, so_far)
    }

    pub async fn put(&self, file: &str, bytes: Vec<u8>, sent: &Sent<'_>, so_far: Progressed) -> Result<(), Failure> {
        let put =
            self.inner.put_opts(&self.path(file)?, PutPayload::from(bytes), sent.options(PutMode::Overwrite)).await;
        put.map(drop).map_err(|error| self.refusal(file, &error, so_far))
    }

    /// Writes only where nothing stands, or where `over` stands still.
    pub async fn put_if(
        &self,
        file: &str,
        bytes: Vec<u8>,
        over: Option<Version>,
        so_far: Progressed,
    ) -> Result<Conditional, Failure> {
        let mode = over.map_or(PutMode::Create, PutMode::Update);
        let sent = Sent { content_type: "application/json", cache: "no-store" };
        match self.inner.put_opts(&self.path(file)?, PutPayload::from(bytes), sent.options(mode)).await {
            Ok(put) => Ok(Conditional::Written(put.into())),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Ok(Conditional::Other),
            Err(error) => Err(self.refusal(file, &error, so_far)),
        }
    }

    /// The bytes of an object, and which version they are; `None` where there is none.
    pub async fn get(&self, file: &str) -> Result<Option<(Vec<u8>, Version)>, Failure> {
        let refuse = |error: &Error| self.refusal(file, error, Progressed::Nowhere);
        match self.inner.get(&self.path(file)?).await {
            Ok(found) => {
                let version = Version { e_tag: found.meta.e_tag.clone(), version: found.meta.version.clone() };
                let bytes = found.bytes().await.map_err(|error| refuse(&error))?;
                Ok(Some((bytes.to_vec(), version)))
            }
            // A bucket that is not there is told when it is written to.
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(refuse(&error)),
        }
    }

    pub async fn copy(&self, file: &str, to: &str, so_far: Progressed) -> Result<(), Failure> {
        let copied = self.inner.copy(&self.path(file)?, &self.path(to)?).await;
        copied.map_err(|error| self.refusal(to, &error, so_far))
    }

    pub async fn delete(&self, file: &str, so_far: Progressed) -> Result<(), Failure> {
        match self.inner.delete(&self.path(file)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.refusal(file, &error, so_far)),
        }
    }

    /// Every object of the target, with its size in bytes.
    pub async fn list(&self) -> Result<BTreeMap<String, u64>, Failure> {
        let prefix = Path::parse(&self.place.prefix).ok().filter(|prefix| !prefix.as_ref().is_empty());
        let listed = self.inner.list(prefix.as_ref()).map_ok(|object| {
            let name = object.location.as_ref();
            (name.strip_prefix(&*self.place.prefix).unwrap_or(name).to_owned(), object.size)
        });
        listed.try_collect().await.map_err(|error| self.refusal("", &error, Progressed::Nowhere))
    }
}

impl Sent<'_> {
    fn options(&self, mode: PutMode) -> PutOptions {
        let attributes = Attributes::from_iter([
            (Attribute::ContentType, self.content_type.to_owned()),
            (Attribute::CacheControl, self.cache.to_owned()),
        ]);
        PutOptions { mode, attributes, ..PutOptions::default() }
    }
}

fn shown(place: &StorePlace) -> String {
    format!("{}://{}/{}", place.kind.scheme(), place.bucket, place.prefix)
}

fn is_here(place: &StorePlace) -> bool {
    place.endpoint.as_deref().is_some_and(address::is_loopback)
}

fn s3(place: &StorePlace, requests: Requests) -> AmazonS3Builder {
    let mut builder = AmazonS3Builder::from_env()
        .with_bucket_name(&place.bucket)
        .with_allow_http(is_here(place))
        .with_retry(patience())
        .with_http_connector(requests);
    if let Some(region) = &place.region {
        builder = builder.with_region(region);
    }
    if let Some(endpoint) = &place.endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let Some(keys) = credentials::of_file() {
        builder = builder.with_access_key_id(keys.id).with_secret_access_key(keys.secret);
        if let Some(token) = keys.token {
            builder = builder.with_token(token);
        }
    }
    builder
}

fn google(place: &StorePlace, requests: Requests) -> GoogleCloudStorageBuilder {
    let builder = GoogleCloudStorageBuilder::from_env()
        .with_bucket_name(&place.bucket)
        .with_retry(patience())
        .with_http_connector(requests);
    match &place.endpoint {
        Some(endpoint) => builder.with_base_url(endpoint),
        None => builder,
    }
}

fn azure(place: &StorePlace, requests: Requests) -> MicrosoftAzureBuilder {
    let builder = MicrosoftAzureBuilder::from_env()
        .with_container_name(&place.bucket)
        .with_allow_http(is_here(place))
        .with_retry(patience())
        .with_http_connector(requests);
    match &place.endpoint {
        Some(endpoint) => builder.with_endpoint(endpoint.clone()),
        None => builder,
    }
}
