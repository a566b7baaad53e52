//! Tables for spreadsheets: CSV and XLSX.
