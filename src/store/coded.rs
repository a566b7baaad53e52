/// Declares an enum kept in the database and sent in forms as a short code. Reads by `#[sqlx(try_from = "String")]`,
/// binds as a value, and refuses unknown codes.
macro_rules! coded {
    ($(#[$meta:meta])* pub enum $name:ident { $( $(#[$vmeta:meta])* $variant:ident = $code:literal, )* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $( $(#[$vmeta])* $variant, )* }
        impl $name {
            pub const ALL: &'static [$name] = &[ $( $name::$variant, )* ];
            pub const fn code(self) -> &'static str {
                match self { $( $name::$variant => $code, )* }
            }
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $( $code => Some($name::$variant), )* _ => None }
            }
        }
        impl TryFrom<String> for $name {
            type Error = crate::store::StoreError;
            fn try_from(code: String) -> Result<$name, Self::Error> {
                $name::from_code(&code).ok_or_else(|| {
                    crate::store::StoreError::Inconsistent(format!(concat!(stringify!($name), " {}"), code))
                })
            }
        }
        impl From<$name> for crate::store::Value {
            fn from(value: $name) -> crate::store::Value {
                value.code().into()
            }
        }
    };
}
pub(crate) use coded;

/// A yes or no, stored as 1 or 0. Reads by `#[sqlx(try_from = "i64")]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flag(pub bool);

impl TryFrom<i64> for Flag {
    type Error = crate::store::StoreError;
    fn try_from(n: i64) -> Result<Flag, Self::Error> {
        match n {
            0 => Ok(Flag(false)),
            1 => Ok(Flag(true)),
            n => Err(crate::store::StoreError::Inconsistent(format!("flag {n}"))),
        }
    }
}

impl From<Flag> for crate::store::Value {
    fn from(flag: Flag) -> crate::store::Value {
        flag.0.into()
    }
}
